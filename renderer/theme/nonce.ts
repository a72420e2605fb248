/** The nonce the host wrote into the page; antd and the editor put it on the style elements they add. */
export const cspNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
