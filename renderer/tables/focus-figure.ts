/** Puts the caret into a figure's cell and brings it into view; false if no such cell is on the screen. */
export function focusFigure(indicator: string): boolean {
  return showFigure(document, indicator, 'center');
}

/** The same within a part of the page; `block` is where in the view the cell comes to stand, heads not counted. */
export function showFigure(within: ParentNode, indicator: string, block: 'center' | 'nearest'): boolean {
  const input = within.querySelector<HTMLInputElement>(`[data-figure="${CSS.escape(indicator)}"]`);
  if (!input) return false;
  input.focus({ preventScroll: true });
  input.scrollIntoView({ block, inline: 'nearest' });
  return true;
}
