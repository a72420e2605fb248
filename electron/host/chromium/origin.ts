/** `.invalid` never resolves (RFC 6761), and https makes the page a secure context. */
export const origin = 'https://app.invalid';

/** Whether a URL is one of our pages. */
export function isOurs(url: string): boolean {
  return URL.canParse(url) && new URL(url).origin === origin;
}
