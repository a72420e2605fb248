// Records what the browser refused, sends what is still held when the page goes away, and objects to going while
// something could not be stored, as the renderer does.
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

let unstored = false;
window.failToStore = (failing) => {
  unstored = failing;
};
window.addEventListener('beforeunload', (event) => {
  if (unstored) event.preventDefault();
});
