// Names of locales as systems and browsers have them: calls of Intl throw at what is no language tag.

/** The tag in a name such as `en_US.UTF-8`; undefined, by which Intl takes the browser's own, in one like `C`. @param {string} name */
export function tagOf(name) {
  try {
    return Intl.getCanonicalLocales(name.split(/[.@]/)[0].replaceAll('_', '-'))[0];
  } catch {} // no language
}

/** The page's language. */
export const pageTag = () => tagOf(document.documentElement.lang);
