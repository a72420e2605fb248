/** The keys of the contents as the help lists them; section-links.tsx and the browser do their work. */
export const sectionShortcuts: readonly { keys: string; what: string }[] = [
  { keys: 'Alt+Shift+↑ / Alt+Shift+↓', what: '目录里：把这一章上移、下移' },
];
