import { usualView, type View } from '../../../../shared/api/view.ts';
import { plainOffice, type Office } from '../../../../shared/checks/office.ts';
import type { Deadlines } from '../../../../shared/report/deadline.ts';
import type { Handlers } from './handlers.ts';

/** What an office sets once, kept as long as the page; `office` tells the checks. */
export function fakeSettings(): { handlers: Handlers<'settings'>; office: () => Office } {
  let deadlines: Deadlines = {};
  let view: View = usualView;
  let office: Office = plainOffice;
  const handlers: Handlers<'settings'> = {
    'settings.deadlines': () => deadlines,
    'settings.setDeadlines': (input) => {
      deadlines = input.deadlines;
      return {};
    },
    'settings.office': () => office,
    'settings.setOffice': (input) => {
      office = input.office;
      return {};
    },
    'settings.view': () => view,
    'settings.setView': (input) => {
      view = input.view;
      return {};
    },
  };
  return { handlers, office: () => office };
}
