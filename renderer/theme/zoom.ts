/**
 * How much larger everything is drawn than it is laid out: what the browser says of places and of the window's size is in
 * pixels of the screen, what a style says is in pixels of the page.
 */
export const zoomOf = (element: Element): number => element.currentCSSZoom;
