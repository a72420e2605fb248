import { useEffect, useState } from 'react';
import { forms as national } from '../../shared/forms/forms.ts';
import { formKey } from '../../shared/forms/form.ts';
import type { Output } from '../../shared/api/contract.ts';
import { call } from './call.ts';

export type KnownForm = Output<'forms.list'>[number];

const nationalForms: KnownForm[] = national.map((form) => ({ key: formKey(form), form, national: true, reports: 0 }));

/** Every form a report may be made with. The national editions are there at once, the office's own a moment later. */
export function useForms(): KnownForm[] {
  const [known, setKnown] = useState(nationalForms);
  useEffect(() => {
    let gone = false;
    // Without the office's own forms one can still begin a report; opening one that needs them says what is wrong.
    call('forms.list', {}).then(
      (list) => {
        if (!gone) setKnown(list);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);
  return known;
}
