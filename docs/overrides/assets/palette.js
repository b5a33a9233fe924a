// Applies the colour scheme that the reader chose before the page is painted; a scheme that does not exist is no choice.
(() => {
  const chosen = __md_get('__palette')?.color;
  const known = [...document.querySelectorAll('[name="__palette"]')].map((input) => input.dataset);
  const scheme =
    known.find((option) => option.mdColorScheme === chosen?.scheme) ||
    known.find((option) => matchMedia(option.mdColorMedia).matches);
  for (const part of scheme ? ['Scheme', 'Primary', 'Accent'] : []) {
    document.body.dataset[`mdColor${part}`] = scheme[`mdColor${part}`];
  }
})();
