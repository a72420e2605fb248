/** Where lists, menus and dialogs stand: a landmark of index.html, so that nothing of the window is outside all landmarks. */
export const popups = (): HTMLElement => document.getElementById('popups') ?? document.body;
