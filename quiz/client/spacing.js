// When a question comes again: the next day if missed, else after a gap that grows.

/** Days to wait; what was right at the first go begins with six. */
const GAPS = [1, 3, 6, 12, 24, 48, 96];

/** @type {After} */
export function after(old, hash, right, day) {
  const known = old?.hash === hash ? old : undefined;
  if (right && known && !isRipe(known, day)) return known;
  const gap = !right ? 1 : known ? (GAPS.find((longer) => longer > known.gap) ?? known.gap) : 6;
  return { hash, gap, due: day + gap };
}

/** A wrong clock puts nothing off for years. @param {Spacing} kept @param {number} day */
function isRipe({ due, gap }, day) {
  return due <= day || due - day > gap;
}

/** @type {IsDue} */
export function isDue(kept, answer, hash, day) {
  const missed = answer?.hash === hash && !answer.right;
  return kept?.hash === hash ? isRipe(kept, day) || (missed && kept.gap > 1) : missed;
}
