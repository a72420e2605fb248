import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { answerPage } from '../../../electron/host/page/answer.ts';
import { mimeOf } from '../../../electron/host/page/mime.ts';

const folder = fileURLToPath(new URL('../tiny-page', import.meta.url));
const pictureId = 'b'.repeat(64);
const picture = (id: string) => (id === pictureId ? { mime: 'image/png', bytes: new Uint8Array([1, 2, 3]) } : null);
const ask = (path: string) => answerPage(path, folder, picture);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test('the index page carries the nonce of its own policy, another one each time', async () => {
  const nonces = [];
  for (const { headers, body } of [await ask('/'), await ask('/index.html')]) {
    const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1] ?? 'none';
    expect(text(body)).toContain(`<meta name="csp-nonce" content="${nonce}" />`);
    expect(text(body)).not.toContain('__CSP_NONCE__');
    nonces.push(nonce);
  }
  expect(nonces[0]).not.toBe(nonces[1]);
});

test('a script is served as a script, and nothing may guess another kind', async () => {
  const { status, headers } = await ask('/probe.js');
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
});

test('a picture comes from the store', async () => {
  const { headers, body } = await ask(`/picture/${pictureId}`);
  expect(headers['content-type']).toBe('image/png');
  expect([...body]).toEqual([1, 2, 3]);
});

test.each(['/missing.js', '/nested', '/../page/path.test.ts', `/picture/${'c'.repeat(64)}`, '/page.exe'])(
  '%s is not found, and the answer says no more',
  async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).toHaveLength(0);
  },
);

test('kinds the renderer has no business with have no media type', () => {
  expect(mimeOf('a.CSS')).toBe('text/css; charset=utf-8');
  expect([mimeOf('a.exe'), mimeOf('a'), mimeOf('a.ts'), mimeOf('constructor')]).toEqual([null, null, null, null]);
});
