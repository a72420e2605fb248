import { protocol } from 'electron';
import { answerPage } from '../page/answer.ts';
import type { Program } from '../../services/program.ts';
import { isOurs, scheme } from './origin.ts';

/** Makes app:// a secure origin with standard URLs. Only possible before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers app:// from the built renderer and the store's pictures. */
export function servePages(rendererFolder: string, picture: Program['picture']): void {
  protocol.handle(scheme, async ({ method, url }) => {
    if (method !== 'GET' || !isOurs(url)) return new Response(null, { status: 403 });
    const { status, headers, body } = await answerPage(new URL(url).pathname, rendererFolder, picture);
    return new Response(body, { status, headers });
  });
}
