import { expect, test } from 'vitest';
import { contentSecurity, securityHeaders } from '../../../electron/host/page/policy.ts';

test('nothing is loaded that is not named, and the page has no way to the network', () => {
  expect(contentSecurity).toEqual({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'nonce-{nonce}'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  });
});

test('no directive allows inline code, eval or a wildcard', () => {
  const policy = securityHeaders('N')['content-security-policy'] ?? '';
  expect(policy).toContain("style-src 'self' 'nonce-N';");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});
