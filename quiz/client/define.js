// Registers the custom elements that a page has. Each is loaded by itself, so that one that fails leaves
// the others, and the page's plain HTML, at work.

const parts = {
  'quiz-choice': './choice.js',
  'quiz-order': './order.js',
  'quiz-recall': './recall.js',
  'quiz-result': './result.js',
  'quiz-drill': './drill.js',
  'card-sheet': './card.js',
};

for (const [tag, file] of Object.entries(parts)) {
  if (document.querySelector(tag) && !customElements.get(tag)) {
    import(file).then((part) => customElements.define(tag, part.default));
  }
}
