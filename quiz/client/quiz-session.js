// The self-assessment: its ways in, and what stands behind each.

import { button, make, word } from './dom.js';
import { readBank } from './draw.js';
import { route } from './route.js';
import { store } from './store.js';

const EVENTS = ['hashchange', 'pageshow'];
const CHANGES = ['quiz-answer', 'change', 'click'];

export default class Session extends HTMLElement {
  bank = readBank();
  name = '';
  ways = /** @type {HTMLElement} */ (this.querySelector('.session-ways'));
  said = make('p', { role: 'status', class: 'session-said' });
  stage = make('div', { class: 'session-stage' });

  connectedCallback() {
    for (const name of EVENTS) addEventListener(name, this);
    if (this.stage.parentNode) return;
    this.prepend(this.said);
    this.append(this.stage);
    for (const name of CHANGES) this.addEventListener(name, () => this.#tell());
    for (const part of this.querySelectorAll('[data-live]')) {
      part.hidden = false;
      if (part.dataset.live) part.setAttribute('href', part.dataset.live);
    }
    this.#open();
  }

  disconnectedCallback() {
    for (const name of EVENTS) removeEventListener(name, this);
  }

  /** @param {Event} event */
  handleEvent({ type }) {
    if (type === 'hashchange' || !this.name) this.#open();
  }

  /** What a way in is called. @param {string} way */
  titleOf(way) {
    return this.link(way)?.textContent ?? word('retry_missed');
  }

  /** @param {string} way @returns {HTMLElement | null} */
  link(way) {
    return this.ways.querySelector(`.session-list a[href="#${way}"]`);
  }

  /** What could not be loaded can be tried `again`. @param {() => void} again */
  lost(again) {
    const said = make('p', { tabindex: '-1' }, word('not_loaded'));
    const back = make('a', { href: '#ways' }, word('session_ways'));
    this.stage.replaceChildren(said, make('p', { class: 'quiz-bar session-nav' }, button(word('again'), again), back));
    said.focus();
  }

  /** Shows what the address asks for. */
  async #open() {
    const { view, name } = route(location.hash, this.bank);
    const last = this.name;
    this.name = name;
    this.classList.toggle('is-open', !!view);
    this.stage.replaceChildren();
    if (last && !view) (this.link(last) ?? this.link('tonight'))?.focus();
    const part = await import(`./session-${view || 'ways'}.js`).catch(() => {});
    if (this.name !== name) return;
    if (part) await part.default(view ? this.stage : this.ways, this, name);
    else if (view) this.lost(() => this.#open());
    this.#tell();
  }

  /** Says what goes wrong with what is kept, once. */
  #tell() {
    if (!store.keeps || store.aside) import('./trouble.js').then(({ tell }) => tell(this.said), () => {});
  }
}
