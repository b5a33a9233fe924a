// What the modules of the browser's part hand to each other, and what pages hand to them. Known to all of them, so that
// what is sent to readers names a shape in a word.

// biome-ignore lint/suspicious/noExplicitAny: what comes from outside is looked at where it is used
type Json = any;

/** What was answered to a question, by the hash of its content. `chosen` is the kind's own: places, or a text. */
interface Answer {
  hash: string;
  right: boolean;
  chosen: unknown[];
  /** In a session, how sure the reader was: `1` to `3`. */
  sure?: string;
}

/** What happened to a question, the `detail` of the event `quiz-answer`: it was answered, or, without `given`, reset. */
type Happened = { id: string; hash: string; given?: Answer };

/** When a question comes again: days are numbers as in clock.js, `gap` is how many of them it waits. */
interface Spacing {
  hash: string;
  gap: number;
  due: number;
}

interface Rating {
  hash: string;
  rating: number;
}

/** How the habits stood on a day: the mean rating by chapter. */
interface Profile {
  day: number;
  means: Record<string, number>;
}

/** A session as it is kept; `mark` tells a new one from an older one, `at` is the place of the next question. Answers are
 * looked at where they are used. */
interface Plan {
  way: string;
  day: number;
  mark?: number;
  ids: string[];
  at: number;
  answers: Record<string, Json>;
  texts?: Record<string, string>;
}

/** The reader's record as far as it can be used. */
interface Usable {
  answers: Record<string, Answer>;
  spacing: Record<string, Spacing>;
  ratings: Record<string, Rating>;
  profiles: Profile[];
  sessions: Record<string, Plan>;
  forCard: string[];
}

/** The record as it is kept: what stands in a part is looked at before it is used. */
interface Kept {
  version?: number;
  answers: Record<string, Json>;
  [part: string]: Json;
}

/** A question as the bank knows it. */
interface Entry {
  id: string;
  hash: string;
  principle: string;
  phase: string;
  chapter: string;
}

/** A chapter of the bank; of a principle its phase, its title, its habit and the habit's hash. */
interface Chapter {
  name: string;
  title: string;
  /** Only where there is no drill of it. */
  drill?: false;
  principles: Record<string, [phase: string, title: string, habit: string, hash: string]>;
  questions: [id: string, hash: string, principle: string][];
}

interface Bank {
  root: string;
  card: string;
  chapters: Chapter[];
  entries: Entry[];
}

/** A question as it is seen elsewhere than where it is asked: each kind has such a file beside its element. */
interface Views {
  /** For a result: what was chosen, what works, and why. */
  summary(item: Element, chosen: unknown[]): (Node | string)[];
  /** For paper: what to tick or to write on. */
  sheet(item: Element): Node[];
  /** For paper: what is right, and why. */
  key(item: Element): Node[];
}

interface HTMLElementTagNameMap {
  'quiz-drill': import('../../quiz/client/quiz-drill.js').default;
}

interface HTMLElementEventMap {
  'quiz-answer': CustomEvent<Happened>;
}

/** Makes an element, with its attributes and what is in it. */
type Make = <T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes?: Record<string, string>,
  ...children: (Node | string)[]
) => HTMLElementTagNameMap[T];

/** The record as a module changes it: never thrown out of, whatever the browser does. */
interface Store {
  /** Whether answers outlive the page; if not, `error` may say why. */
  keeps: boolean;
  error?: unknown;
  /** What was unreadable, and put aside under another name. */
  aside?: string | null;
  /** What holds as long as the page where nothing can be kept. */
  memory: Kept;
  /** The answer to this content, if any. */
  get(id: string, hash: string): Answer | undefined;
  /** Keeps an answer, or forgets it. */
  set(id: string, answer?: Answer): void;
  /** Changes the record as it is now. */
  update(change: (record: Kept) => void): void;
  /** The record as it is now. */
  read(): Kept;
  /** Does what may fail. */
  guard<T>(action: () => T): T | undefined;
}

type Session = import('../../quiz/client/quiz-session.js').default;
type Item = import('../../quiz/client/item.js').Item;

/** What stands behind a fragment of the self-assessment: shows itself on the stage, under the name of the fragment. */
type View = (stage: HTMLElement, session: Session, name: string) => void | Promise<void>;

/** Begins a session of a way in, of the questions `ids` if told. */
type Again = (way: string, ids?: string[]) => void;

/** A chapter's result: how many were right of how many asked. */
type Score = { name: string; title: string; right: number; total: number };

/** A question in a session, and beside it how sure one is. */
type Asked = { item: Item; sure: HTMLElement };

// Signatures of what a session loads, kept here since every byte of a script is sent to readers.

/** What to keep of a question after an answer; to be right before its day changes nothing. Days as in clock.js. */
type After = (old: Spacing | undefined, hash: string, right: boolean, day: number) => Spacing;

/** Whether a question's day has come, or it was missed on a chapter's page, where no day is kept. */
type IsDue = (kept: Spacing | undefined, answer: Answer | undefined, hash: string, day: number) => boolean;

/** The bank: names and hashes, no question's text; by default as the page holds it. */
type ReadBank = (bank?: Omit<Bank, 'entries'>) => Bank;

/** Up to `count` entries, so that chapters, phases and principles are spread. */
type Spread = (entries: Entry[], count: number) => Entry[];

/** What is due on a day, the longest waiting first. */
type Due = (entries: Entry[], record: Usable, day: number) => Entry[];

/** The questions of a way in, in their order. */
type Draw = (way: string, entries: Entry[], record: Usable, day: number) => Entry[];

/** The view, empty for the ways in, and the fragment without its sign, for any fragment. */
type Route = (fragment: string, bank: Pick<Bank, 'chapters'>) => { view: string; name: string };

/** A copy of a question, not yet ready to be shown; it is an `Item` once it was defined. Throws where it cannot be loaded. */
type Question = (bank: Bank, id: string) => Promise<Item>;

/** Whether a value from outside is what it should be; for some under its key. */
type Check = (value: Json, key?: Json) => boolean;

/** A page of this site, parsed but not run: what stands in its <noscript> is there, too. */
type Load = (address: string) => Promise<Document>;

/** A part of the record as far as it is one: some are lists. */
type PartOf = (name: string, part: Json) => Record<string, Json> | Json[];

/** What of a record can be used, every part there. */
type UsableOf = (record: Record<string, unknown>) => Usable;

/** Changes a part of the record: `change` gets it as it is now, empty if there is none, and gives the new one. */
type Keep = (name: keyof Usable, change: (part: Json) => unknown) => void;

/** A new session; its mark tells it from others, and from older ones. */
type Begin = (way: string, ids: string[]) => Plan;

/** A session as far as its questions are there, and its place among them. */
type Known = (plan: Plan, isKnown: (id: string) => boolean) => Plan;

/** The session of a way, where there is something to go on with; a done one only where its end was seen. */
type Resume = (way: string, isKnown: (id: string) => boolean) => Plan | undefined;

/**
 * What to keep of a session where `old` is kept of its way. What another tab added to the same session stays, and how far
 * it is, unless one goes `back`; what it began anew stays, but for what a wrong clock put off to days to come.
 */
type Merge = (old: Json, plan: Plan, back: boolean, now: number) => Plan;

/** Keeps a session as the newest, and takes up into it what another tab added. */
type KeepPlan = (plan: Plan, back?: boolean) => void;

/** A chapter's row in a table of figures, by the keys of its columns. */
type Row = { title: string; [column: string]: string | number };

// What these modules look for on a page is HTML; the pictures that are SVG they leave alone.
interface ParentNode {
  querySelector<K extends keyof HTMLElementTagNameMap>(selector: K): HTMLElementTagNameMap[K] | null;
  querySelector(selector: string): HTMLElement | null;
  querySelectorAll<K extends keyof HTMLElementTagNameMap>(selector: K): NodeListOf<HTMLElementTagNameMap[K]>;
  querySelectorAll(selector: string): NodeListOf<HTMLElement>;
}
