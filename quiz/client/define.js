// Registers the custom elements of a page, each by itself: one that fails leaves the rest of the page at work.

const tags = new Set(Array.from(document.querySelectorAll(':not(:defined)'), (element) => element.localName));

for (const tag of tags) import(`./${tag}.js`).then((part) => customElements.define(tag, part.default));
