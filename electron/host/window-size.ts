/** CSS pixels: the first size of the window, and the least it may be made. */
export const windowSize = { width: 1280, height: 800, minWidth: 1024, minHeight: 640 } as const;
