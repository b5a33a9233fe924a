// The card as a picture for a phone's lock screen: drawn by hand, the top three tenths left free for the clock.

const WIDTH = 1170;
const HEIGHT = 2532;
const TOP = 0.3 * HEIGHT;
const BOTTOM = HEIGHT - 220; // where phones put torch and camera
const SIDE = 72;
const LARGEST = 64;
const SMALLEST = 44; // about 15 px on the phone: what is smaller nobody reads at arm's length
const FONT = '"Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans Condensed", sans-serif';

/** @typedef {{ caption: string, lines: import('./event-card.js').Line[] }} Section */
/** @typedef {{ text: string, style: string, color: string, size: number, gap: number }} Piece text of one line, its size and the gap above it in pixels */

/** Draws in the largest type that fits. @param {Section[]} sections @returns {{ canvas: HTMLCanvasElement, complete: boolean }} */
export function picture(sections) {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const room = BOTTOM - TOP;
  let size = LARGEST;
  while (size > SMALLEST && height(layOut(context, sections, size)) > room) size -= 1;
  const pieces = layOut(context, sections, size);
  context.fillStyle = '#0c1622';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  return { canvas, complete: draw(context, pieces) };
}

/** @param {CanvasRenderingContext2D} context @param {Section[]} sections @param {number} size @returns {Piece[]} */
function layOut(context, sections, size) {
  return sections.flatMap(({ caption, lines }, at) => {
    const above = at ? 0.6 * size : 0;
    const head = caption ? [{ text: caption, style: 'bold', color: '#9cc7f5', size: 0.66 * size, gap: above }] : [];
    const body = lines.flatMap(({ strong, text }, place) => [
      ...wrap(context, strong ?? '', 'bold', size, head.length || place ? 0.15 * size : above),
      ...wrap(context, text, 'normal', size, strong ? 0 : 0.15 * size),
    ]);
    return [...head, ...body];
  });
}

/** @param {CanvasRenderingContext2D} context @param {string} text @param {string} style @param {number} size @param {number} gap @returns {Piece[]} */
function wrap(context, text, style, size, gap) {
  context.font = `${style} ${size}px ${FONT}`;
  const fits = (/** @type {string} */ line) => context.measureText(line).width <= WIDTH - 2 * SIDE;
  const lines = text.split('\n').flatMap((paragraph) => broken(paragraph, fits));
  return lines.map((line, at) => ({ text: line, style, color: '#fff', size, gap: at ? 0 : gap }));
}

/** Lines that fit, broken between words, or within one that is too long. @param {string} text @param {(line: string) => boolean} fits */
function broken(text, fits) {
  const lines = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((found) => (fits(found) ? [found] : chopped(found, fits)))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && !fits(longer)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

/** @param {string} word @param {(line: string) => boolean} fits */
function chopped(word, fits) {
  const parts = [''];
  for (const segment of letters(word)) {
    const longer = parts[parts.length - 1] + segment;
    if (fits(longer)) parts[parts.length - 1] = longer;
    else parts.push(segment);
  }
  return parts;
}

/** What a reader takes for letters; without a segmenter, marks and joined signs stand alone. @param {string} word */
function letters(word) {
  return Intl.Segmenter ? Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment) : [...word];
}

/** @param {Piece[]} pieces */
function height(pieces) {
  return pieces.reduce((sum, { size, gap }) => sum + gap + 1.25 * size, 0);
}

/** Whether all pieces found room. @param {CanvasRenderingContext2D} context @param {Piece[]} pieces */
function draw(context, pieces) {
  let y = TOP;
  for (const { text, style, color, size, gap } of pieces) {
    y += gap + 1.25 * size;
    if (y > BOTTOM + 1) return false;
    const backwards = isRightToLeft(text);
    context.font = `${style} ${size}px ${FONT}`;
    context.fillStyle = color;
    context.direction = backwards ? 'rtl' : 'ltr';
    context.textAlign = 'start';
    context.fillText(text, backwards ? WIDTH - SIDE : SIDE, y - 0.25 * size);
  }
  return true;
}

/** By the first letter that has a direction. @param {string} text */
function isRightToLeft(text) {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(/\p{L}/u.exec(text)?.[0] ?? '');
}
