// Applies the colour scheme that the reader chose before the page is painted; a scheme that does not exist is no choice.
// The browser's own frame (theme-color) follows it, also when it is changed over.
(() => {
  const chosen = __md_get('__palette')?.color;
  const known = [...document.querySelectorAll('[name="__palette"]')].map((input) => input.dataset);
  const frames = [...document.querySelectorAll('meta')].filter((meta) => meta.name === 'theme-color');
  const colours = Object.fromEntries(frames.map((frame) => [frame.media, frame.content]));
  const scheme =
    known.find((option) => option.mdColorScheme === chosen?.scheme) ||
    known.find((option) => matchMedia(option.mdColorMedia ?? '').matches);
  const frame = (/** @type {DOMStringMap} */ option) => {
    for (const meta of frames) meta.content = colours[option.mdColorMedia ?? ''] || meta.content;
  };
  if (scheme) {
    for (const part of ['Scheme', 'Primary', 'Accent']) document.body.dataset[`mdColor${part}`] = scheme[`mdColor${part}`];
    frame(scheme);
  }
  document.querySelector('[data-md-component="palette"]')?.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLElement) frame(target.dataset);
  });
})();
