// Registers the custom elements that a page has, each from the file of its name, and each by itself: one that
// fails leaves the others, and the page's plain HTML, at work.

const tags = new Set(Array.from(document.querySelectorAll(':not(:defined)'), (element) => element.localName));

for (const tag of tags) import(`./${tag}.js`).then((part) => customElements.define(tag, part.default));
