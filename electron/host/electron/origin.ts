/** Our own scheme, so that the page is no file: URL and has an origin of its own. */
export const scheme = 'app';
const host = 'nianbao';

export const home = `${scheme}://${host}/index.html`;

/** Whether a URL is one of our pages. Not by `origin`: that is "null" for schemes the URL standard does not know. */
export function isOurs(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const parsed = new URL(url);
  return parsed.protocol === `${scheme}:` && parsed.host === host;
}
