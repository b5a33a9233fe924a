// The self-assessment: its ways in, and what stands behind each, told apart by the fragment of the address.

import { readBank } from './bank.js';
import { make, word } from './dom.js';
import { due } from './draw.js';
import { readRecord } from './record.js';
import { route } from './route.js';
import { today } from './spacing.js';
import { store } from './store.js';

export default class Session extends HTMLElement {
  connectedCallback() {
    addEventListener('hashchange', this);
    addEventListener('pageshow', this);
    if (this.stage) return;
    this.bank = readBank();
    this.stage = make('div', { class: 'session-stage' });
    this.append(this.stage);
    for (const part of this.querySelectorAll('[data-live]')) this.#enliven(part);
    this.#open(true);
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this);
    removeEventListener('pageshow', this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'hashchange') this.#open(false);
    else if (!this.classList.contains('is-open')) this.#count();
  }

  /** What a way in is called. @param {string} way */
  title(way) {
    return this.querySelector(`.session-ways a[href="#${way}"]`)?.textContent ?? word('retry_missed');
  }

  /** @param {HTMLElement} part */
  #enliven(part) {
    part.hidden = false;
    if (part.dataset.live) part.setAttribute('href', part.dataset.live);
  }

  /** @param {boolean} arriving whether the page was opened at this address */
  async #open(arriving) {
    const { view, name } = route(location.hash, this.bank);
    const last = this.name;
    this.name = name;
    this.classList.toggle('is-open', Boolean(view));
    this.stage.replaceChildren();
    if (!view) {
      this.#count();
      if (last) this.querySelector(`a[href="#${last}"]`)?.focus();
      return;
    }
    const part = await import(`./session-${view}.js`);
    if (this.name === name) await part.default(this.stage, this, name, arriving);
    if (!store.keeps) this.stage.prepend(make('p', { role: 'status' }, word('not_saved')));
  }

  /** Says what is due, and offers to go on where the reader left. */
  #count() {
    const record = readRecord();
    const count = due(this.bank.entries, record, today()).length;
    const { session } = record;
    const isOpen = session && session.at < session.ids.length && route(`#${session.way}`, this.bank).view === 'run';
    this.#say('due', count ? word('session_due', { count }) : word('session_due_none'));
    for (const old of this.querySelectorAll('.session-on')) old.remove();
    if (!isOpen) return;
    const values = { way: this.title(session.way), place: session.at + 1, total: session.ids.length };
    const link = make('a', { class: 'md-button md-button--primary', href: `#${session.way}` }, word('session_go_on', values));
    this.querySelector('.session-ways').prepend(make('p', { class: 'session-on' }, link));
  }

  /** @param {string} way @param {string} text */
  #say(way, text) {
    const row = this.querySelector(`.session-ways a[href="#${way}"]`).parentElement;
    row.querySelector('strong')?.remove();
    row.querySelector('p').prepend(make('strong', {}, text, ' '));
  }
}
