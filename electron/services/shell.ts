/** What a host offers beyond the page itself; a composition root passes its own. */
export type Shell = {
  kind: 'electron' | 'chromium';
  canPickFolder: boolean;
  /** Asks the person for a folder; null if they cancelled. */
  pickFolder: () => Promise<string | null>;
  /** Shows a folder in the system's file manager. */
  openFolder: (folder: string) => Promise<void>;
};
