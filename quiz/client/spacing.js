// When a question comes again. Missed: the next day. Right: after a gap that grows each time.

/** Days to wait; what was right at the first go begins with six. */
const GAPS = [1, 3, 6, 12, 24, 48, 96];

/** The number of the day by the reader's own calendar. */
export function today(now = new Date()) {
  return Math.floor((now - now.getTimezoneOffset() * 60_000) / 86_400_000);
}

/** What to keep of a question after an answer. To be right before its day changes nothing. */
export function after(old, hash, right, day) {
  const known = old?.hash === hash && old;
  if (right && known && !isRipe(known, day)) return known;
  const gap = !right ? 1 : known ? (GAPS.find((longer) => longer > known.gap) ?? known.gap) : 6;
  return { hash, gap, due: day + gap };
}

/** A clock that was wrong does not put a question off for years. */
function isRipe({ due, gap }, day) {
  return due <= day || due - day > gap;
}

/** Whether its day has come, or it was missed on a chapter's page, where no day is kept. */
export function isDue(kept, answer, hash, day) {
  const missed = answer?.hash === hash && !answer.right;
  return kept?.hash === hash ? isRipe(kept, day) || (missed && kept.gap > 1) : missed;
}
