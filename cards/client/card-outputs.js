// What the builder hands on: paper, a picture, a reminder, a link, a file.

import { keep, newId } from './card-keep.js';
import { picture } from './card-picture.js';
import { reminder } from './card-reminder.js';
import { encode } from './card-share.js';
import { make, word } from './dom.js';
import { download } from './download.js';
import { clean, dateText, tidy } from './event-card.js';
import { LARGEST, MOST_CARDS } from './limits.js';

const FORMAT = 'event-cards';

/** The actions by the name on their buttons. @param {import('./card-builder.js').default} builder */
export function outputs(builder) {
  const attempt = (/** @type {(pressed: HTMLElement) => unknown} */ action) => async (/** @type {HTMLElement} */ pressed) => {
    try {
      await action(pressed);
    } catch {
      builder.say(word('builder_failed'));
    }
  };
  const file = /** @type {HTMLInputElement} */ (builder.querySelector('#builder-file'));
  const take = attempt(() => bringIn(builder, file));
  file.onchange = () => take(file);
  return {
    print: attempt((pressed) => {
      builder.faces.choose(pressed.dataset.format ?? '');
      if (builder.faces.fitSheets()) builder.say(word('builder_print_cut'));
      else builder.status.pass();
      print();
    }),
    picture: attempt(filled(builder, savePicture)),
    reminder: attempt(() => saveReminder(builder)),
    link: attempt(filled(builder, shareLink)),
    export: attempt(async () => {
      const cards = keep.read().list.map(({ name, fields }) => ({ name, fields }));
      if (!cards.length) return builder.say(word('builder_nothing'));
      const text = `${JSON.stringify({ format: FORMAT, version: 1, cards }, null, 1)}\n`;
      if (await hand('cards.json', 'application/json', text)) builder.say(word('builder_exported'));
    }),
    import: () => file.click(),
  };
}

/** An action for cards that hold something. @param {import('./card-builder.js').default} builder @param {(builder: import('./card-builder.js').default) => unknown} action */
function filled(builder, action) {
  return () => (builder.sections.length ? action(builder) : builder.say(word('builder_nothing')));
}

/** @param {import('./card-builder.js').default} builder */
async function savePicture(builder) {
  const { event } = builder.card.fields;
  const title = builder.rows.event.length ? [{ caption: '', lines: [{ strong: event, text: '' }] }] : [];
  const { canvas, complete } = picture([...title, ...builder.sections.slice(title.length)]);
  const blob = await blobOf(canvas);
  if (await hand('card.png', 'image/png', blob)) builder.say(word(complete ? 'builder_picture_saved' : 'builder_picture_cut'));
}

/** @param {HTMLCanvasElement} canvas @returns {Promise<Blob>} */
function blobOf(canvas) {
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail()), 'image/png'));
}

/** @param {import('./card-builder.js').default} builder */
async function saveReminder(builder) {
  const { id, fields } = builder.card;
  if (!fields.date) {
    const link = make('a', { href: '#f-date' }, word('builder_reminder_date'));
    builder.say('', undefined, make('p', {}, link));
    return builder.status.focus();
  }
  const people = [1, 2, 3].map((number) => [fields[`who${number}`], fields[`know${number}`]].filter(Boolean).join(': '));
  const text = reminder({
    id: `${id}-follow-up`,
    date: fields.date,
    title: word('builder_reminder_title', { event: fields.event || fields.place || dateText(fields.date) }),
    text: [word('builder_reminder_text'), ...people.filter(Boolean)].join('\n'),
    site: builder.dataset.site ?? '',
    now: new Date(),
  });
  if (await hand('follow-up.ics', 'text/calendar', text)) builder.say(word('builder_reminder_saved'));
}

/** @param {import('./card-builder.js').default} builder */
async function shareLink(builder) {
  let code = '';
  try {
    code = await encode(builder.card.fields);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return builder.say(word('builder_link_long'));
  }
  const link = `${location.href.split('#')[0]}#card=${code}`;
  const copied = await navigator.clipboard?.writeText(link).then(() => true, () => false);
  const told = word(copied ? 'builder_link_copied' : 'builder_link_shown');
  const shown = make('input', { value: link, readonly: '', 'aria-label': told, class: 'builder-link' });
  shown.addEventListener('focus', () => shown.select());
  return builder.say(told, undefined, shown);
}

/** Adds the cards of a file to those that are there. @param {import('./card-builder.js').default} builder @param {HTMLInputElement} input */
async function bringIn(builder, input) {
  const [file] = input.files ?? [];
  input.value = '';
  if (!file) return;
  const cards = file.size > LARGEST ? null : cardsIn(await file.text());
  if (!cards) return builder.say(word('data_large', { count: MOST_CARDS }));
  const here = new Set(keep.read().list.map(content));
  const added = cards.filter((card) => !here.has(content(card)));
  if (added.length) {
    keep.addAll(added);
    builder.list.leave();
    builder.load();
  }
  builder.say(cards.length ? word('builder_imported', { count: added.length }) : word('builder_import_bad'));
}

/** What tells a card from others, whatever the order of its fields. @param {import('./card-keep.js').Card} card */
function content({ name, fields }) {
  return JSON.stringify([name, Object.entries(fields).sort()]);
}

/** The cards in a file, null if there are more than are let in. @param {string} text @returns {import('./card-keep.js').Card[] | null} */
function cardsIn(text) {
  try {
    const { format, cards } = JSON.parse(text);
    if (format !== FORMAT || !Array.isArray(cards)) return [];
    if (cards.length > MOST_CARDS) return null;
    return cards.map((card) => ({ id: newId(), name: tidy(card?.name), fields: clean(card?.fields) }));
  } catch {
    return [];
  }
}

/**
 * Gives a file away: into the sheet of apps where fingers are used and files can go there, otherwise as a download.
 * Says whether it went anywhere: the sheet can be closed again.
 * @param {string} name @param {string} type @param {BlobPart} content
 */
async function hand(name, type, content) {
  const files = [new File([content], name, { type })];
  if (!matchMedia('(pointer: coarse)').matches || !navigator.canShare?.({ files })) return download(name, type, content);
  return navigator.share({ files }).then(() => true, (error) => error.name !== 'AbortError' && download(name, type, content));
}
