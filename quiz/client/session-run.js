// A session: one question at a time, the next one ready, with the way back, and to be left at any moment.

import { button, make, word } from './dom.js';
import { draw, shuffle } from './draw.js';
import { define, question } from './questions.js';
import { begin, keep, keepPlan, readRecord, resume } from './record.js';
import { after, today } from './spacing.js';
import { store } from './store.js';

/** Goes on with what is open of this way, or begins it. */
export default function run(stage, session, way) {
  const isKnown = (id) => session.bank.entries.some((entry) => entry.id === id);
  return new Run(stage, session, resume(way, isKnown) ?? begin(way, drawn(session.bank, way))).show();
}

function drawn({ entries }, way) {
  return draw(way, entries, readRecord(), today()).map(({ id }) => id);
}

class Run {
  #items = {};

  constructor(stage, session, plan) {
    Object.assign(this, { stage, session, plan, bank: session.bank });
    this.place = make('span', { id: 'session-place' });
    this.bar = make('progress', { max: String(plan.ids.length), 'aria-label': word('progress_label') });
    this.slot = make('div', { class: 'quiz' });
    this.nav = make('p', { class: 'quiz-bar session-nav' });
    this.slot.addEventListener('quiz-answer', () => this.#answered());
    this.slot.addEventListener('input', ({ target }) => this.#written(target));
    document.addEventListener('keydown', this);
  }

  /** Keys count wherever the focus is. */
  handleEvent(event) {
    if (this.slot.isConnected) this.#key(event);
    else document.removeEventListener('keydown', this);
  }

  /** Whether this session has an answer to the question as it is now. */
  get #isGiven() {
    const { hash } = this.bank.entries.find(({ id }) => id === this.#id);
    return this.plan.answers[this.#id]?.hash === hash;
  }

  get #id() {
    return this.plan.ids[this.plan.at];
  }

  /** Shows where the reader is. @param {boolean} [back] */
  async show(back) {
    const { at, ids } = this.plan;
    if (at >= ids.length) return this.#end();
    keepPlan(this.plan, back);
    this.place.replaceChildren(word('session_place', { place: at + 1, total: ids.length }));
    this.bar.value = at;
    this.#steer();
    const title = make('h2', {}, this.session.title(this.plan.way));
    this.stage.replaceChildren(title, make('div', { class: 'quiz-progress' }, this.bar, this.place), this.slot, this.nav);
    this.slot.replaceChildren(); // until the next one is there, the last one takes no answers
    const item = await this.#item(ids[at]).catch(() => {});
    if (this.#id !== ids[at] || !this.slot.isConnected) return;
    if (item) this.#put(item);
    else this.session.lost(() => this.show());
    this.#item(ids[at + 1]).catch(() => {}); // said to be lost once it is wanted
  }

  /** A question, ready to be put on the page. */
  async #item(id) {
    const entry = this.bank.entries.find((entry) => entry.id === id);
    if (!entry || this.#items[id]) return this.#items[id];
    const item = await question(this.bank, entry);
    await define(item);
    // The answer of this session, not the one that an earlier day left.
    const given = this.plan.answers[id];
    Object.defineProperty(item, 'answer', { value: given?.hash === item.dataset.hash ? given : undefined });
    return (this.#items[id] ??= item);
  }

  /** Puts a question on the page, its options mixed the first time. */
  #put(item) {
    const isNew = !item.bar;
    this.slot.replaceChildren(item);
    item.set.tabIndex = -1;
    item.set.setAttribute('aria-describedby', this.place.id);
    if (isNew && item.inputs) {
      if (!item.hasAttribute('data-fixed')) mix(item);
      item.set.after(askHowSure());
    }
    if (isNew && item.field && !item.answer) item.field.value = this.plan.texts?.[this.#id] ?? '';
    if (item.classList.contains('is-answered')) this.#offerNext(item);
    item.set.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  #answered() {
    const id = this.#id;
    const item = this.#items[id];
    const { hash } = item.dataset;
    const given = store.get(id, hash);
    this.plan.answers[id] = { ...given, sure: item.querySelector('.session-sure :checked')?.value };
    if (!given) return this.#steer(); // what was kept makes no sense
    const old = readRecord().spacing[id];
    keep('spacing', (spacing) => ({ ...spacing, [id]: after(old, hash, given.right, today()) }));
    keepPlan(this.plan);
    this.#steer();
    this.#offerNext(item);
  }

  /** What is written outlives a reload. */
  #written({ localName, value }) {
    if (localName !== 'textarea') return;
    this.plan.texts = { ...this.plan.texts, [this.#id]: value };
    keepPlan(this.plan);
  }

  /** Next takes the place of Check. */
  #offerNext(item) {
    const isLast = this.plan.at + 1 === this.plan.ids.length;
    item.status.after(item.bar);
    item.bar.replaceChildren(button(word(isLast ? 'session_end' : 'next'), () => this.#go(1)));
  }

  /** Back, on without an answer, or away. */
  #steer() {
    const back = button(word('session_back'), () => this.#go(-1), 'quiz-button--plain');
    const skip = button(word('session_skip'), () => this.#go(1), 'quiz-button--plain');
    const leave = make('a', { href: '#ways' }, word('session_leave'));
    this.nav.replaceChildren(this.plan.at ? back : '', this.#isGiven ? '' : skip, leave);
  }

  #go(step) {
    this.plan.at += step;
    this.show(step < 0);
  }

  async #end() {
    const { stage, session, plan, bank } = this;
    const { name } = session;
    keepPlan(plan);
    const result = await import('./session-result.js').catch(() => {});
    if (session.name !== name) return undefined;
    if (!result) return session.lost(() => this.#end());
    return result.default(stage, session, plan, (way, ids = drawn(bank, way)) => {
      keepPlan(begin(way, ids));
      if (name === way) dispatchEvent(new Event('hashchange'));
      else location.hash = way;
    });
  }

  /** Where no control has the focus, Enter presses the question's only button, and number keys choose. */
  #key(event) {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('a, button, summary, textarea, input, label')) return;
    const item = this.slot.firstElementChild;
    const found = key === 'Enter' ? item?.bar?.querySelector(':only-child') : item?.set?.querySelectorAll('input:enabled')[key - 1];
    if (!found) return;
    event.preventDefault();
    found.focus();
    found.click();
  }
}

/** Only where options stand changes: the question knows them by the author's order. */
function mix({ set, inputs, reasons }) {
  for (const place of shuffle([...inputs.keys()])) {
    set.append(inputs[place].parentElement);
    reasons[place].parentElement.append(reasons[place]);
  }
}

function askHowSure() {
  const choice = (value) => make('label', {}, make('input', { type: 'radio', name: 'session-sure', value }), word(`session_sure_${value}`));
  const choices = make('div', {}, ...['1', '2', '3'].map(choice));
  return make('fieldset', { class: 'session-sure' }, make('legend', {}, word('session_sure')), choices);
}
