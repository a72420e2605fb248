/**
 * What the page may load, one directive a line. Styles need a nonce because antd writes its style sheets at run time;
 * everything else comes from our own files. `connect-src 'none'`: the page has no way out but window.api.
 */
export const contentSecurity = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'nonce-{nonce}'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
} as const satisfies Record<string, readonly string[]>;

const noPermissions = ['camera', 'microphone', 'geolocation', 'display-capture', 'usb', 'serial', 'hid', 'bluetooth'];

/** The headers of every answer of a host; the nonce is one page load's own. */
export function securityHeaders(nonce: string): Record<string, string> {
  const directives = Object.entries(contentSecurity).map(([name, values]) => `${name} ${values.join(' ')}`);
  return {
    'content-security-policy': directives.join('; ').replace('{nonce}', nonce),
    'permissions-policy': noPermissions.map((name) => `${name}=()`).join(', '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
}
