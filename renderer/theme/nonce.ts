/** The nonce the host wrote into the page; whoever adds a style element must put it on, or the CSP refuses it. */
export const cspNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/**
 * Gives every style element the nonce at birth. antd passes the nonce to most of its own, but not to those with
 * which a dialog measures scroll bars and locks the page behind it.
 */
export function styleElementsCarryNonce(): void {
  const create = document.createElement.bind(document);
  const createWithNonce = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = cspNonce;
    return element;
  };
  Object.defineProperty(document, 'createElement', { value: createWithNonce, configurable: true });
}
