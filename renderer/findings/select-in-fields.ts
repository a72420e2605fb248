type Control = HTMLInputElement | HTMLTextAreaElement;

/** Chooses a text in the first field that holds it, so that one sees which is meant; false where none does. */
export function selectInFields(within: ParentNode, quote: string): boolean {
  const controls = within.querySelectorAll<Control>('input[type="text"], input:not([type]), textarea');
  const control = [...controls].find(({ value }) => value.includes(quote));
  if (!control) return false;
  control.focus();
  const at = control.value.indexOf(quote);
  control.setSelectionRange(at, at + quote.length);
  control.scrollIntoView({ block: 'nearest' });
  return true;
}
