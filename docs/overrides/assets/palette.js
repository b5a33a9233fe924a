// Applies the colour scheme that the reader chose before the page is painted; a scheme that does not exist is no choice.
// The browser's own frame (theme-color) follows it, also when it is changed over.
(() => {
  const chosen = __md_get('__palette')?.color;
  const known = [...document.querySelectorAll('[name="__palette"]')].map((input) => input.dataset);
  const frames = [...document.querySelectorAll('meta[name="theme-color"]')];
  const colours = Object.fromEntries(frames.map((frame) => [frame.media, frame.content]));
  const scheme =
    known.find((option) => option.mdColorScheme === chosen?.scheme) ||
    known.find((option) => matchMedia(option.mdColorMedia).matches);
  const frame = (option) => frames.forEach((meta) => (meta.content = colours[option.mdColorMedia] || meta.content));
  for (const part of scheme ? ['Scheme', 'Primary', 'Accent'] : []) {
    document.body.dataset[`mdColor${part}`] = scheme[`mdColor${part}`];
  }
  if (scheme) frame(scheme);
  document.querySelector('[data-md-component="palette"]')?.addEventListener('change', (event) => frame(event.target.dataset));
})();
