// The card's two sides, on the screen and laid out for paper. The markup is that of the blank card on the page.

import { make } from './dom.js';

/** @typedef {Record<string, import('./event-card.js').Line[]>} Rows */

/** How large the type is: `event-card.css` has the figures. */
const SIZES = ['large', 'medium', 'small'];

export class Faces {
  /** @param {HTMLElement} builder */
  constructor(builder) {
    const place = builder.querySelector('.builder-blank');
    // A browser that knows no declarative shadow roots has left the template in its place.
    this.source = /** @type {ParentNode} */ (place?.shadowRoot ?? place?.querySelector('template')?.content);
    this.previews = [...builder.querySelectorAll('.builder-preview')].map((host) => this.#open(host, `.sheet--${host.dataset.side} .face`));
    this.root = make('div', { id: 'print-root' });
    this.sheets = this.#open(this.root, '.sheets');
    for (const link of this.sheets.querySelectorAll('link')) link.media = 'all';
  }

  /** Resolves once styles are there and sizes can be measured. */
  get ready() {
    const links = this.previews.flatMap((root) => root.querySelector('link') ?? []);
    return Promise.all(links.map((link) => link.sheet || new Promise((done) => link.addEventListener('load', done))));
  }

  /** Shows rows in the preview and on the sheets. @param {Rows} rows */
  fill(rows) {
    for (const root of [...this.previews, this.sheets]) fill(root, rows);
    this.fit();
  }

  /** Sets both sides in the type that suits the preview, and the sheets like it. */
  fit() {
    const size = bestSize(this.previews);
    for (const root of [...this.previews, this.sheets]) set(root, size);
  }

  /** The rows of which the end is cut off. @returns {Set<string>} */
  get cut() {
    return new Set(this.previews.flatMap(cutIn));
  }

  /** Sets the sheets of the chosen format in the type that suits them. Returns whether any end is cut off all the same. */
  fitSheets() {
    this.root.classList.add('is-measured');
    set(this.sheets, bestSize([this.sheets]));
    const cut = cutIn(this.sheets);
    this.root.classList.remove('is-measured');
    return cut.length > 0;
  }

  /** Lays the sheets out right under <body>, where the print styles look for them. */
  place() {
    document.body.append(this.root);
    const [first] = document.querySelectorAll('link[data-print]');
    this.choose(String(first.dataset.print));
  }

  /** Sets the one page size that the format needs: several at once would be mixed up by browsers. @param {string} format */
  choose(format) {
    this.root.className = format;
    for (const link of document.querySelectorAll('link[data-print]')) {
      link.setAttribute('media', link.dataset.print === format ? 'print' : 'not all');
    }
  }

  /** What stands on the card, under its captions, for other ways to show it. @param {Rows} rows */
  sections(rows) {
    const sections = /** @type {{ caption: string, lines: import('./event-card.js').Line[] }[]} */ ([]);
    for (const side of ['front', 'back']) {
      for (const row of this.source.querySelectorAll(`.sheet--${side} .tile:first-child [data-row]`)) {
        const caption = row.querySelector('.cap')?.textContent;
        if (caption) sections.push({ caption, lines: [] });
        sections[sections.length - 1].lines.push(...(rows[nameOf(row)] ?? []));
      }
    }
    return sections.filter((section) => section.lines.length);
  }

  /** Puts a part of the blank card into an element, with its styles. @param {Element} host @param {string} selector */
  #open(host, selector) {
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const links = [...this.source.querySelectorAll('link')].map((link) => link.cloneNode(true));
    root.replaceChildren(...links, this.source.querySelector(selector)?.cloneNode(true) ?? '');
    return root;
  }
}

/** The largest type in which nothing is cut off; the smallest, which shows the most, where some end is in any. @param {ParentNode[]} roots */
function bestSize(roots) {
  const fits = SIZES.find((size) => {
    for (const root of roots) set(root, size);
    return !roots.some((root) => cutIn(root).length);
  });
  return fits ?? SIZES[SIZES.length - 1];
}

/** @param {ParentNode} root @param {string} size */
function set(root, size) {
  for (const face of root.querySelectorAll('.face')) face.dataset.type = size;
}

/** The rows of which the end is not to be seen. @param {ParentNode} root */
function cutIn(root) {
  const isCut = (/** @type {Element} */ { scrollHeight, clientHeight, scrollWidth, clientWidth }) => scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;
  const rows = [...root.querySelectorAll('[data-row]')];
  return rows.filter((row) => isCut(row) || isCut(textOf(row))).map(nameOf);
}

/** Which row it is. @param {HTMLElement} row */
function nameOf({ dataset }) {
  return String(dataset.row);
}

/** Where its text stands. @param {HTMLElement} row */
function textOf(row) {
  return /** @type {HTMLElement} */ (row.querySelector('.text'));
}

/** @param {ParentNode} root @param {Rows} rows */
function fill(root, rows) {
  for (const row of root.querySelectorAll('[data-row]')) {
    const lines = rows[nameOf(row)] ?? [];
    row.classList.toggle('is-filled', lines.length > 0);
    textOf(row).replaceChildren(...lines.map(({ strong, text }) => {
      return make('p', { dir: 'auto' }, ...(strong ? [make('b', {}, strong), ' '] : []), text);
    }));
  }
}
