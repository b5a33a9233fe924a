// A session: one question at a time, the next one ready, to be left at any moment.

import { today } from './clock.js';
import { button, make, word } from './dom.js';
import { draw, shuffle } from './draw.js';
import { begin, keepPlan, resume } from './plan.js';
import { define, question } from './questions.js';
import { keep, readRecord } from './record.js';
import { after } from './spacing.js';

/** Goes on with what is open of this way, or begins it. @type {View} */
export default function run(stage, session, way) {
  const plan = resume(way, (id) => session.bank.entries.some((entry) => entry.id === id));
  return new Run(stage, session, plan ?? begin(way, drawn(session.bank, way))).show();
}

/** @param {Bank} bank @param {string} way */
function drawn({ entries }, way) {
  return draw(way, entries, readRecord(), today()).map(({ id }) => id);
}

class Run {
  /** @type {Map<string, Asked>} */
  #ready = new Map();
  /** @type {Asked | undefined} */
  #shown;
  place = make('span', { id: 'session-place' });
  slot = make('div', { class: 'quiz' });
  nav = make('p', { class: 'quiz-bar session-nav' });

  /** @param {HTMLElement} stage @param {Session} session @param {Plan} plan */
  constructor(stage, session, plan) {
    this.stage = stage;
    this.session = session;
    this.plan = plan;
    this.bar = make('progress', { max: String(plan.ids.length), 'aria-label': word('progress_label') });
    this.slot.addEventListener('quiz-answer', (event) => this.#answered(event.detail));
    this.slot.addEventListener('input', () => this.#written());
    document.addEventListener('keydown', this);
  }

  /** Keys count wherever the focus is, but for controls. @param {KeyboardEvent} event */
  handleEvent(event) {
    if (!this.slot.isConnected) document.removeEventListener('keydown', this);
    const target = /** @type {Element} */ (event.target);
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('a, button, summary, textarea, input, select, label')) return;
    if (this.slot.isConnected && this.#shown?.item.press(event.key)) event.preventDefault();
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
    const title = make('h2', {}, this.session.titleOf(this.plan.way));
    this.stage.replaceChildren(title, make('div', { class: 'quiz-progress' }, this.bar, this.place), this.slot, this.nav);
    this.slot.replaceChildren(); // until the next one is there, the last one takes no answers
    this.#shown = undefined;
    const asked = await this.#asked(ids[at]).catch(() => {});
    if (this.#id !== ids[at] || !this.slot.isConnected) return;
    if (asked) this.#put(asked);
    else this.session.lost(() => this.show());
    if (at + 1 < ids.length) this.#asked(ids[at + 1]).catch(() => {}); // said to be lost once it is wanted
  }

  /** A question, ready to be put on the page. @param {string} id */
  async #asked(id) {
    const known = this.#ready.get(id);
    if (known) return known;
    const item = await question(this.session.bank, id);
    await define(item);
    item.given = this.#given(id, item.hash); // not what an earlier day left
    item.draft = this.plan.texts?.[id] ?? '';
    item.shuffle?.(shuffle);
    const asked = this.#ready.get(id) ?? { item, sure: askHowSure() };
    this.#ready.set(id, asked);
    return asked;
  }

  /** This session's answer to this content. @param {string} id @param {string} [hash] */
  #given(id, hash) {
    const given = this.plan.answers[id];
    return given?.hash === hash ? given : undefined;
  }

  /** @param {Asked} asked */
  #put(asked) {
    const { item, sure } = asked;
    this.#shown = asked;
    this.slot.replaceChildren(item);
    item.set.tabIndex = -1;
    item.set.setAttribute('aria-describedby', this.place.id);
    if (item.takesConfidence) item.set.after(sure);
    if (item.given) this.#offerNext();
    item.set.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  /** @param {Happened} happened */
  #answered({ id, given }) {
    const sure = /** @type {HTMLInputElement | null} */ (this.#shown?.sure.querySelector(':checked'));
    this.plan.answers[id] = { ...given, sure: sure?.value };
    if (!given) return this.#steer(); // what was kept makes no sense
    keep('spacing', (spacing) => ({ ...spacing, [id]: after(readRecord().spacing[id], given.hash, given.right, today()) }));
    keepPlan(this.plan);
    this.#steer();
    this.#offerNext();
  }

  /** What is written outlives a reload. */
  #written() {
    const draft = this.#shown?.item.draft ?? '';
    if (draft === (this.plan.texts?.[this.#id] ?? '')) return;
    this.plan.texts = { ...this.plan.texts, [this.#id]: draft };
    keepPlan(this.plan);
  }

  /** Next takes the place of Check. */
  #offerNext() {
    const isLast = this.plan.at + 1 === this.plan.ids.length;
    this.#shown?.item.offer(button(word(isLast ? 'session_end' : 'next'), () => this.#go(1)));
  }

  /** Back, on without an answer, or away. */
  #steer() {
    const id = this.#id;
    const back = button(word('session_back'), () => this.#go(-1), 'quiz-button--plain');
    const skip = button(word('session_skip'), () => this.#go(1), 'quiz-button--plain');
    const leave = make('a', { href: '#ways' }, word('session_leave'));
    const entry = this.session.bank.entries.find((entry) => entry.id === id);
    this.nav.replaceChildren(this.plan.at ? back : '', this.#given(id, entry?.hash) ? '' : skip, leave);
  }

  /** @param {number} step */
  #go(step) {
    this.plan.at += step;
    this.show(step < 0);
  }

  /** @returns {Promise<void>} */
  async #end() {
    const { stage, session, plan } = this;
    const { name, bank } = session;
    keepPlan(plan);
    const result = await import('./session-result.js').catch(() => {});
    if (session.name !== name) return;
    if (!result) return session.lost(() => this.#end());
    return result.default(stage, session, plan, (way, ids = drawn(bank, way)) => {
      keepPlan(begin(way, ids));
      if (name === way) dispatchEvent(new Event('hashchange'));
      else location.hash = way;
    });
  }
}

function askHowSure() {
  const choices = ['1', '2', '3'].map((value) => make('label', {}, make('input', { type: 'radio', name: 'session-sure', value }), word(`session_sure_${value}`)));
  return make('fieldset', { class: 'session-sure' }, make('legend', {}, word('session_sure')), make('div', {}, ...choices));
}
