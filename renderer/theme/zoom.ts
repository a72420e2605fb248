/**
 * How much larger an element is drawn than it is laid out: what the browser says of places and of the window's size is in
 * pixels of the window, what a style says is in pixels of the page. 1 in browsers before Chromium 128, which say both in
 * pixels of the page.
 */
export const zoomOf = (element: Element): number => ('currentCSSZoom' in element ? element.currentCSSZoom : 1);
