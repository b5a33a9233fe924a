// When a question comes again. Missed: the next day. Right: after a gap that grows each time.

/** Days to wait. What was right at the first go begins in the middle. */
const GAPS = [1, 3, 6, 12, 24, 48, 96];
const FIRST = 6;

/** The number of the day by the reader's own calendar. */
export function today(now = new Date()) {
  return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000);
}

/**
 * What to keep of a question after an answer. An answer before its day changes nothing, unless it was a miss.
 * @param {{ hash: string, gap: number, due: number } | undefined} old @param {number} day
 */
export function after(old, hash, right, day) {
  const known = old?.hash === hash ? old : undefined;
  if (right && known && !isRipe(known, day)) return known;
  const longer = known ? (GAPS.find((gap) => gap > known.gap) ?? known.gap) : FIRST;
  const gap = right ? longer : GAPS[0];
  return { hash, gap, due: day + gap };
}

/** A clock that was wrong must not put a question off for years. */
function isRipe({ due, gap }, day) {
  return due <= day || due - day > gap;
}

/** Whether a question's day has come, or it was missed on a chapter's page, where no day is kept. */
export function isDue(kept, answer, hash, day) {
  const missed = answer?.hash === hash && !answer.right;
  if (kept?.hash !== hash) return missed;
  return isRipe(kept, day) || (missed && kept.gap > GAPS[0]);
}
