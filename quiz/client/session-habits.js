// My habits: how often the reader does what each principle comes down to, chapter by chapter.

import { today } from './clock.js';
import { button, make, word } from './dom.js';
import { habitsOf, profileOf, withToday } from './habits.js';
import { keep, readRecord } from './record.js';
import showProfile from './session-profile.js';

const SCALE = [0, 1, 2, 3, 4];

/** Begins with the first chapter that has an unrated habit; once all are rated, with the profile. @type {View} */
export default function showHabits(stage, session, way) {
  const { bank } = session;
  const chapters = habitsOf(bank, readRecord().ratings);
  const first = chapters.findIndex(({ habits }) => habits.some(({ rating }) => rating === undefined));
  const form = new Habits(stage, bank, session.titleOf(way));
  return first < 0 ? form.end() : form.show(first);
}

class Habits {
  /** @param {HTMLElement} stage @param {Bank} bank @param {string} title */
  constructor(stage, bank, title) {
    this.stage = stage;
    this.bank = bank;
    this.title = title;
  }

  /** @param {number} at the chapter @returns {void} */
  show(at) {
    const chapters = habitsOf(this.bank, readRecord().ratings);
    if (at >= chapters.length) return this.end();
    const total = chapters.length;
    const bar = make('progress', { max: String(total), value: String(at), 'aria-label': word('progress_label') });
    const heading = make('h3', { tabindex: '-1' }, chapters[at].title);
    const place = make('span', {}, word('session_place', { place: at + 1, total }));
    this.stage.replaceChildren(
      make('h2', {}, this.title),
      make('div', { class: 'quiz-progress' }, bar, place),
      heading,
      ...chapters[at].habits.map((habit) => this.#habit(habit)),
      this.#nav(at, at + 1 === total),
    );
    scrollTo({ top: 0 });
    heading.focus({ preventScroll: true });
  }

  end() {
    return showProfile(this.stage, this.bank, () => this.show(0));
  }

  /** @param {import('./habits.js').Habit} habit */
  #habit({ id, hash, text, rating }) {
    const choice = (/** @type {number} */ value) => {
      const input = make('input', { type: 'radio', name: `habit-${id}`, value: String(value) });
      input.checked = value === rating;
      input.addEventListener('change', () => this.#rate(id, { hash, rating: value }));
      return make('label', {}, input, word(`session_often_${value}`));
    };
    return make('fieldset', { class: 'session-habit' }, make('legend', {}, text), make('div', {}, ...SCALE.map(choice)));
  }

  /** Keeps a rating, and with it how the habits stand on this day. @param {string} id @param {Rating} rating */
  #rate(id, rating) {
    keep('ratings', (ratings) => ({ ...ratings, [id]: rating }));
    const { means } = profileOf(habitsOf(this.bank, readRecord().ratings));
    keep('profiles', (profiles) => withToday(profiles, today(), means));
  }

  /** @param {number} at the chapter @param {boolean} isLast */
  #nav(at, isLast) {
    const on = button(word(isLast ? 'session_profile' : 'next'), () => this.show(at + 1));
    const back = button(word('session_back'), () => this.show(at - 1), 'quiz-button--plain');
    const leave = make('a', { href: '#ways' }, word('session_leave'));
    return make('p', { class: 'quiz-bar session-nav' }, on, ...(at ? [back] : []), leave);
  }
}
