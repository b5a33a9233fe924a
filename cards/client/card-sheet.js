// Prints the cards of a deck: one to a page, or several to a sheet with crop marks. The page names the formats.

import { button, make, word } from './dom.js';
import { homeFirst } from './paper.js';

export default class CardSheet extends HTMLElement {
  #ready = false;

  connectedCallback() {
    if (this.#ready) return;
    this.#ready = true;
    const formats = homeFirst([...document.querySelectorAll('link[data-print]')]);
    const buttons = formats.map((format, at) =>
      button(word(`card_print_${format.dataset.print}`), () => this.#print(format), at ? 'quiz-button--plain' : ''),
    );
    this.before(make('p', { class: 'quiz-bar card-bar' }, ...buttons));
  }

  /**
   * Lays the cards out right under <body>, with the one page size that the sheet needs: several at once
   * would be mixed up by browsers. All is taken away again after printing.
   * @param {HTMLElement} format the style sheet of its page size, which tells how many cards are on it
   */
  #print(format) {
    const { print: name = '', columns, rows } = format.dataset;
    const pages = sheets([...this.querySelectorAll('.card')], Number(columns), Number(rows));
    const root = make('div', { id: 'print-root' }, ...pages.map((tiles) => page(name, tiles)));
    const sizes = [...document.querySelectorAll('link[data-print]')];
    for (const link of sizes) link.setAttribute('media', link === format ? 'print' : 'not all');
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
 * Pages of tiles: fronts, then their backs in mirrored columns, so that each lies behind its front when the
 * sheet is turned over its long edge. The first cards come again where the last sheet is not full.
 * @param {Element[]} sides fronts and backs in turn @param {number} columns @param {number} rows
 */
function sheets(sides, columns, rows) {
  const [count, tiles] = [sides.length / 2, columns * rows];
  return Array.from({ length: Math.ceil(count / tiles) }, (_, sheet) => {
    const fronts = Array.from({ length: tiles }, (_, at) => ((sheet * tiles + at) % count) * 2);
    const backs = fronts.map((_, at) => fronts[at - (at % columns) + columns - 1 - (at % columns)] + 1);
    return [fronts, backs].map((page) => page.map((at) => sides[at]));
  }).flat();
}
