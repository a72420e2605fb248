// Records what the browser refused, and sends what is still held when the page goes away, as the renderer does.
const { dataset } = document.documentElement;
dataset.own = 'ran';
document.addEventListener('securitypolicyviolation', (event) => {
  dataset.refused = `${dataset.refused ?? ''} ${event.effectiveDirective}`;
});
let held = null;
window.hold = (text) => {
  held = text;
};
window.addEventListener('pagehide', () => {
  if (held !== null) void window.api.call('keep', { text: held });
});
