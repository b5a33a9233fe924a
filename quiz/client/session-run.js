// A session: one question at a time, the next one ready, with the way back, and to be left at any moment.

import { button, make, word } from './dom.js';
import { draw, random, shuffle } from './draw.js';
import { define, load, take } from './questions.js';
import { keep, readRecord } from './record.js';
import showResult from './session-result.js';
import { after, today } from './spacing.js';
import { store } from './store.js';

const SURE = ['1', '2', '3'];

/** Goes on with what is open of this way, or begins it. @param {boolean} arriving */
export default async function run(stage, session, way, arriving) {
  const plan = open(session.bank, way, arriving) ?? begin(session.bank, way);
  if (!plan.ids.length) return showNothing(stage);
  await new Run(stage, session, plan).show();
}

/** The unfinished session, as far as the bank still has it; a finished one is shown again on the day, after a reload. */
function open({ byId }, way, arriving) {
  const plan = readRecord().session;
  if (plan?.way !== way) return undefined;
  const gone = (id) => !byId.has(id);
  const at = plan.at - plan.ids.slice(0, plan.at).filter(gone).length;
  const ids = plan.ids.filter((id) => byId.has(id));
  const isFresh = at < ids.length || (arriving && plan.day === today()) || way === 'retry';
  return ids.length && isFresh ? { ...plan, ids, at } : undefined;
}

/** A new plan. @param {string[]} [ids] what to ask, drawn unless told */
function begin({ entries }, way, ids) {
  const [seed] = crypto.getRandomValues(new Uint32Array(1));
  const drawn = ids ?? draw(way, entries, readRecord(), seed, today()).map((entry) => entry.id);
  return { way, seed, day: today(), ids: drawn, at: 0, answers: {} };
}

function showNothing(stage) {
  const said = make('p', { tabindex: '-1' }, word('session_nothing'));
  stage.replaceChildren(said, make('p', {}, make('a', { href: '#ways' }, word('session_ways'))));
  said.focus();
}

class Run {
  #items = new Map();

  constructor(stage, session, plan) {
    Object.assign(this, { stage, session, plan, bank: session.bank });
    this.place = make('span', { id: 'session-place' });
    this.bar = make('progress', { max: String(plan.ids.length), 'aria-label': word('progress_label') });
    this.slot = make('div', { class: 'quiz' });
    this.nav = make('p', { class: 'quiz-bar session-nav' });
    this.slot.addEventListener('quiz-answer', () => this.#answered());
    this.slot.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Shows where the reader is. */
  async show() {
    const { at, ids } = this.plan;
    this.#save();
    if (at >= ids.length) return this.#end();
    this.place.replaceChildren(word('session_place', { place: at + 1, total: ids.length }));
    this.bar.setAttribute('value', String(at));
    this.#steer();
    const title = make('h2', {}, this.session.title(this.plan.way));
    this.stage.replaceChildren(title, make('div', { class: 'quiz-progress' }, this.bar, this.place), this.slot, this.nav);
    try {
      await this.#put(ids[at]);
    } catch {
      this.slot.replaceChildren(make('p', { role: 'status' }, word('session_lost')), button(word('again'), () => this.show()));
    }
    this.#item(ids[at + 1]).catch(() => {}); // the next one is ready, or said to be lost once it is wanted
  }

  /** @param {string} id */
  async #put(id) {
    const item = await this.#item(id);
    if (id !== this.plan.ids[this.plan.at]) return; // the reader was faster
    this.slot.replaceChildren(item);
    this.#dress(item, id);
    item.set.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }

  /** A question, ready to be put on the page. @param {string | undefined} id @returns {Promise<HTMLElement>} */
  async #item(id) {
    const entry = this.bank.byId.get(id);
    if (!entry || this.#items.has(id)) return this.#items.get(id);
    const page = await load(`${this.bank.root}quiz/${entry.chapter}/`);
    const item = take(page.getElementById(`q-${id}`));
    await define(item);
    // The answer of this session, not the one that an earlier day left.
    const given = this.plan.answers[id];
    Object.defineProperty(item, 'answer', { value: given?.hash === entry.hash ? given : undefined });
    this.#items.set(id, item);
    return item;
  }

  /** Mixes the options, asks how sure, and sets Next where Check was. */
  #dress(item, id) {
    item.set.tabIndex = -1;
    item.set.setAttribute('aria-describedby', this.place.id);
    if (!item.dataset.dressed && item.localName === 'quiz-choice') {
      if (!('fixed' in item.dataset)) this.#mix(item, id);
      item.set.after(this.#sure());
    }
    item.dataset.dressed = '1';
    if (item.classList.contains('is-answered')) this.#offerNext(item);
  }

  /** The question keeps its options by the author's order; only where they stand changes. */
  #mix(item, id) {
    const next = random(this.plan.seed + this.plan.ids.indexOf(id) + 1);
    for (const place of shuffle([...item.inputs.keys()], next)) {
      item.set.append(item.inputs[place].parentElement);
      item.reasons[place].parentElement.append(item.reasons[place]);
    }
  }

  #sure() {
    const choice = (level) => make('label', {}, make('input', { type: 'radio', name: 'session-sure', value: level }), word(`session_sure_${level}`));
    return make('fieldset', { class: 'session-sure' }, make('legend', {}, word('session_sure')), make('div', {}, ...SURE.map(choice)));
  }

  #answered() {
    const id = this.plan.ids[this.plan.at];
    const { hash } = this.bank.byId.get(id);
    const item = this.#items.get(id);
    const given = store.get(id, hash);
    if (!given) return;
    const sure = Number(item.querySelector('.session-sure input:checked')?.value ?? 0);
    this.plan.answers[id] = { ...given, sure };
    keep('spacing', (spacing) => (spacing[id] = after(readRecord().spacing[id], hash, given.right, today())) && spacing);
    this.#save();
    this.#steer();
    this.#offerNext(item);
  }

  #offerNext(item) {
    item.status.after(item.bar);
    const isLast = this.plan.at + 1 === this.plan.ids.length;
    item.bar.replaceChildren(button(word(isLast ? 'session_end' : 'next'), () => this.#go(1)));
  }

  /** Back, on without an answer, or away. */
  #steer() {
    const { at, ids, answers } = this.plan;
    const back = button(word('session_back'), () => this.#go(-1), 'quiz-button--plain');
    const skip = button(word('session_skip'), () => this.#go(1), 'quiz-button--plain');
    const leave = make('a', { href: '#ways' }, word('session_leave'));
    this.nav.replaceChildren(...(at ? [back] : []), ...(answers[ids[at]] ? [] : [skip]), leave);
  }

  /** @param {number} step */
  #go(step) {
    this.plan.at += step;
    return this.show();
  }

  #save() {
    store.update((record) => (record.session = this.plan));
  }

  #end() {
    const again = (way, ids) => {
      const plan = begin(this.bank, way, ids);
      store.update((record) => (record.session = plan));
      if (location.hash === `#${way}`) return new Run(this.stage, this.session, plan).show();
      location.hash = way;
    };
    return showResult(this.stage, this.session, this.plan, again);
  }

  /** Where no control has the focus, Enter presses the question's button, and number keys choose. @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('a, button, summary, textarea, input')) return;
    const item = this.slot.firstElementChild;
    const found = event.key === 'Enter' ? item.bar?.querySelector('button') : item.set?.querySelectorAll('input:enabled')[event.key - 1];
    if (!found) return;
    event.preventDefault();
    found.focus();
    found.click();
  }
}
