// What the ratings of habits come to. Plain data in, plain data out.

/** @typedef {{ id: string, hash: string, title: string, text: string, chapter: string, rating: number | undefined }} Habit */
/** @typedef {Habit & { rating: number }} Rated */
/** @typedef {{ name: string, title: string, habits: Habit[] }} HabitsOf a chapter */

/**
 * The habits by chapter, each with its rating, unless it was given to another text. A principle need not have one.
 * @param {Pick<Bank, 'chapters'>} bank @param {Record<string, Rating>} ratings
 */
export function habitsOf({ chapters }, ratings) {
  const found = chapters.map(({ name, title, principles }) => {
    const habits = Object.entries(principles).map(([id, [, title, text, hash]]) => {
      const rating = ratings[id]?.hash === hash ? ratings[id].rating : undefined;
      return { id, hash, title, text, rating, chapter: name };
    });
    return { name, title, habits: habits.filter(({ text }) => text) };
  });
  return found.filter(({ habits }) => habits.length);
}

/** The mean rating of each chapter that has any, by name, and all that are rated. @param {HabitsOf[]} chapters */
export function profileOf(chapters) {
  const rated = chapters.flatMap(({ habits }) => habits.flatMap((habit) => (habit.rating === undefined ? [] : { ...habit, rating: habit.rating })));
  const means = /** @type {Record<string, number>} */ ({});
  for (const { name, habits } of chapters) {
    const ratings = habits.flatMap(({ rating }) => rating ?? []);
    if (ratings.length) means[name] = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
  }
  return { means, rated };
}

/**
 * The strongest, the weakest, and three of the weak to work on: of different chapters as far as there are.
 * @param {Rated[]} rated
 */
export function pick(rated) {
  const weak = rated.filter(({ rating }) => rating < 3).sort((one, other) => one.rating - other.rating);
  const first = weak.filter(({ chapter }, at) => weak.findIndex((other) => other.chapter === chapter) === at);
  const strong = rated.filter(({ rating }) => rating > 2).sort((one, other) => other.rating - one.rating);
  const work = [...first, ...weak.filter((habit) => !first.includes(habit))].slice(0, 3);
  return { strongest: strong.slice(0, 3), weakest: weak.slice(0, 5), work };
}

/**
 * The profiles with today's as the last, in the place of an earlier one of the day.
 * @param {any[]} profiles @param {number} day @param {Profile['means']} means
 */
export function withToday(profiles, day, means) {
  return [...profiles.filter((profile) => profile?.day !== day).slice(-20), { day, means }];
}

/**
 * The means of the last profile before the one that is shown, as far as they are figures.
 * @param {Profile[]} profiles @param {Profile['means']} shown
 */
export function lastMeans(profiles, shown) {
  const isShown = (/** @type {Profile | undefined} */ profile) => JSON.stringify(profile?.means) === JSON.stringify(shown);
  const before = isShown(profiles.at(-1)) ? profiles.slice(0, -1) : profiles;
  return Object.fromEntries(Object.entries(before.at(-1)?.means ?? {}).filter(([, mean]) => mean >= 0 && mean <= 4));
}
