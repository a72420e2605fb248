/** The one channel between the page's preload and the main process. */
export const channel = 'nianbao:call';
