import { app, type Session, type WebContents } from 'electron';
import { isOurs } from './origin.ts';

/** What a page or the tools around it may load; http, https, ws and file are not among them. */
const allowedProtocols = new Set(['app:', 'data:', 'blob:', 'devtools:']);

/** Grants the page no permission, and lets no request out of the machine. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayLoad(url) }));
}

const mayLoad = (url: string): boolean => URL.canParse(url) && allowedProtocols.has(new URL(url).protocol);

/** Keeps every page, present and future, where it is: no navigation, no further window, no embedded browser. */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
