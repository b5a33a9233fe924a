// Prints the cards of a deck: side by side on A6, or four to a sheet of A4 or Letter with crop marks.

import { button, make, word } from './dom.js';
import { homeFirst } from './paper.js';

const FORMATS = /** @type {const} */ (['a4', 'letter', 'a6']);

export default class CardSheet extends HTMLElement {
  #ready = false;

  connectedCallback() {
    if (this.#ready) return;
    this.#ready = true;
    const buttons = homeFirst(FORMATS).map((format, at) =>
      button(word(`card_print_${format}`), () => this.#print(format), at ? 'quiz-button--plain' : ''),
    );
    this.before(make('p', { class: 'quiz-bar card-bar' }, ...buttons));
  }

  /**
   * Lays the cards out right under <body>, with the one page size that the sheet needs: several at once
   * would be mixed up by browsers. All is taken away again after printing.
   * @param {'a6' | 'a4' | 'letter'} format
   */
  #print(format) {
    const sides = [...this.querySelectorAll('.card')];
    const pages = format === 'a6' ? sides.map((side) => [side]) : sheets(sides);
    const root = make('div', { id: 'print-root' }, ...pages.map((tiles) => page(format, tiles)));
    const size = document.querySelector(`link[data-print=${format}]`);
    const sizes = [...document.querySelectorAll('link[data-print]')];
    for (const link of sizes) link.setAttribute('media', link === size ? 'print' : 'not all');
    const restore = () => {
      root.remove();
      for (const link of sizes) link.setAttribute('media', link === sizes[0] ? 'print' : 'not all');
    };
    addEventListener('afterprint', restore, { once: true });
    document.body.append(root);
    print();
  }
}

/** @param {string} format @param {Element[]} tiles */
function page(format, tiles) {
  const copies = tiles.map((tile) => make('div', { class: 'print-tile' }, tile.cloneNode(true)));
  return make('div', { class: `print-page print-${format}` }, ...copies);
}

/**
 * Pages of four tiles: fronts, then their backs in mirrored columns, so that each lies behind its front when the
 * sheet is turned over its long edge. The first cards come again where the last sheet is not full.
 * @param {Element[]} sides fronts and backs in turn
 */
function sheets(sides) {
  const count = sides.length / 2;
  return Array.from({ length: Math.ceil(count / 4) }, (_, sheet) => {
    const [a, b, c, d] = [0, 1, 2, 3].map((at) => ((sheet * 4 + at) % count) * 2);
    return [[a, b, c, d].map((at) => sides[at]), [b, a, d, c].map((at) => sides[at + 1])];
  }).flat();
}
