import type { KnownForm } from '../api/use-forms.ts';

/** The years of reports a form was issued for, as 2014—2018年; '' for one that is chosen by hand only. */
function yearsWords({ from, to }: KnownForm['form']['years']): string {
  if (from === null && to === null) return '';
  if (to === null) return `${from}年起`;
  if (from === null || from === to) return from === null ? `${to}年及以前` : `${to}年`;
  return `${from}—${to}年`;
}

/**
 * A form in a list to choose from: a short name that no other form has, and who issued it for which years. National titles
 * are long and begin alike; an office's own versions of one form have the same title.
 */
export function formWords({ form, national }: KnownForm): { name: string; detail: string } {
  const years = yearsWords(form.years);
  const numbered = /^\d{4}$/.test(form.id);
  const name = national
    ? numbered
      ? `${form.id}年表式`
      : form.title
    : `${form.id}（第${form.version}版）${form.title}`;
  const about = national && numbered ? form.title : '';
  return { name, detail: [about, years, form.issuedBy].filter((part) => part !== '').join('，') };
}
