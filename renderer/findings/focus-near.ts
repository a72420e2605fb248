/** The findings that are open, and within the same list those set aside. */
const lists = '.findings-dismissed, .findings';

function neighbourOf(item: Element): HTMLElement | null {
  const list = item.closest(lists);
  const all = [...(list?.querySelectorAll('.finding') ?? [])].filter((one) => one.closest(lists) === list);
  const at = all.indexOf(item);
  return (all[at + 1] ?? all[at - 1])?.querySelector<HTMLElement>('button') ?? null;
}

/**
 * Takes the focus from a finding or a sign that goes: to the next finding of the list, or the one before; from a sign to the field
 * it stands beside; else to the part of the window it stood in, from where Tab goes on.
 */
export function focusNear(gone: Element): void {
  const item = gone.closest('.finding');
  const beside = gone.closest('.field, .section-heading, .figure-line');
  const next = item ? neighbourOf(item) : beside?.querySelector<HTMLElement>('input, textarea');
  (next ?? gone.closest<HTMLElement>('[data-pane]'))?.focus({ preventScroll: true });
}
