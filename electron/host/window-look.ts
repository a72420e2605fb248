/** The window before its page: CSS pixels, the least it may be made, and the page's own paper colour, so nothing flashes. */
export const windowLook = { width: 1280, height: 800, minWidth: 1024, minHeight: 640, background: '#f2eee5' } as const;
