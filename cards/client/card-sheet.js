// Prints a card: one on A6, or four on a sheet of A4 or Letter with crop marks.

import { button, make, word } from './dom.js';

const FORMATS = /** @type {const} */ (['a6', 'a4', 'letter']);

export default class CardSheet extends HTMLElement {
  #ready = false;

  connectedCallback() {
    if (this.#ready) return;
    this.#ready = true;
    const buttons = FORMATS.map((format) => button(word(`card_print_${format}`), () => this.#print(format)));
    this.after(make('p', { class: 'quiz-bar card-bar' }, ...buttons));
  }

  /**
   * Lays the cards out right under <body>, with the one page size that the sheet needs: several at once
   * would be mixed up by browsers. All is taken away again after printing.
   * @param {'a6' | 'a4' | 'letter'} format
   */
  #print(format) {
    const face = /** @type {HTMLElement} */ (this.querySelector('.card'));
    const count = format === 'a6' ? 1 : 4;
    const tiles = Array.from({ length: count }, () => make('div', { class: 'print-tile' }, face.cloneNode(true)));
    const root = make('div', { id: 'print-root', class: `print-${format}` }, ...tiles);
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
