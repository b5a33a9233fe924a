// The self-assessment: its ways in, and what stands behind each, told apart by the fragment of the address.

import { make, word } from './dom.js';
import { due, readBank } from './draw.js';
import { readRecord } from './record.js';
import { route } from './route.js';
import { today } from './spacing.js';
import { store } from './store.js';

const EVENTS = ['hashchange', 'pageshow'];

export default class Session extends HTMLElement {
  connectedCallback() {
    for (const name of EVENTS) addEventListener(name, this);
    if (this.stage) return;
    this.bank = readBank();
    this.ways = this.querySelector('.session-ways');
    this.stage = make('div', { class: 'session-stage' });
    this.append(this.stage);
    for (const part of this.querySelectorAll('[data-live]')) {
      part.hidden = false;
      if (part.dataset.live) part.setAttribute('href', part.dataset.live);
    }
    this.#open(true);
  }

  disconnectedCallback() {
    for (const name of EVENTS) removeEventListener(name, this);
  }

  handleEvent({ type }) {
    if (type === 'hashchange') this.#open(false);
    else if (!this.name) this.#count();
  }

  /** What a way in is called. */
  title(way) {
    return this.#link(way)?.textContent ?? word('retry_missed');
  }

  #link(way) {
    return this.ways.querySelector(`a[href="#${way}"]`);
  }

  /** Shows what the address asks for. */
  async #open(arriving) {
    const { view, name } = route(location.hash, this.bank);
    const last = this.name;
    this.name = name;
    this.classList.toggle('is-open', view);
    this.stage.replaceChildren();
    if (!view) this.#count();
    if (!view && last) (this.#link(last) ?? this.#link('tonight')).focus();
    if (!view) return;
    const part = await import(`./session-${view}.js`);
    if (this.name !== name) return;
    await part.default(this.stage, this, name, arriving);
    if (!store.keeps) this.stage.prepend(make('p', { role: 'status' }, word('not_saved')));
  }

  /** Says what is due, and offers to go on where the reader left. */
  #count() {
    const record = readRecord();
    const count = due(this.bank.entries, record, today()).length;
    this.ways.querySelector('#session-due')?.remove();
    const text = word(count ? 'session_due' : 'session_due_none', { count });
    this.#link('due').nextElementSibling.prepend(make('strong', { id: 'session-due' }, text, ' '));
    this.ways.querySelector('.session-on')?.remove();
    const { way, at, ids } = record.session ?? {};
    if (!way || at >= ids.length || route(`#${way}`, this.bank).view !== 'run') return;
    const text2 = word('session_go_on', { way: this.title(way), place: at + 1, total: ids.length });
    const on = make('a', { class: 'md-button md-button--primary', href: `#${way}` }, text2);
    this.ways.prepend(make('p', { class: 'session-on' }, on));
  }
}
