/** Puts the caret into a figure's cell and brings it into view; false if no such cell is on the screen. */
export function focusFigure(indicator: string): boolean {
  const input = document.querySelector<HTMLInputElement>(`[data-figure="${CSS.escape(indicator)}"]`);
  if (!input) return false;
  input.scrollIntoView({ block: 'center' });
  input.focus({ preventScroll: true });
  return true;
}
