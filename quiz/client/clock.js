// What day it is, as a number.

const DAY = 86_400_000;

export function today(now = new Date()) {
  return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / DAY);
}

/** @param {number} day its midnight in UTC */
export const dateOf = (day) => new Date(day * DAY);
