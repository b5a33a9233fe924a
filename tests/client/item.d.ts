// The contract of a question. A session, a result and a page of questions know this much of one and no more:
//
//   key, hash            what it is, and the hash of its content
//   given, draft         what was answered, and what is written and not yet checked; until it is shown, they can be set
//   shuffle(mix)         before it is shown
//   takesConfidence      whether it can be asked how sure one is
//   set, bar, status     what is asked, what there is to press, what was told: these it always has
//   press(key)           does what a key stands for, and says whether it does
//   offer(next)          puts what comes next in place of what there was to press
//   reset()              forgets the answer
//   the event quiz-answer, whose detail is `Happened`
//
// How it looks in a result and on paper is not the element's: see `Views` in types.d.ts.

export {};

declare module '../../quiz/client/item.js' {
  interface Item {
    /** Every question has these parts; anything else may not be there. */
    querySelector(part: 'fieldset'): HTMLFieldSetElement;
    querySelector(part: 'details'): HTMLDetailsElement;
    querySelector(part: 'summary'): HTMLElement;
    querySelector<K extends keyof HTMLElementTagNameMap>(selector: K): HTMLElementTagNameMap[K] | null;
    querySelector(selector: string): HTMLElement | null;

    /** Brought by a kind: makes the question ready to be answered, for the first time or again. */
    build(): void;
    /** Brought by a kind: shows what was answered and what works. Throws where `chosen` makes no sense. */
    show(right: boolean, chosen: Json[]): void;
    /** Brought by a kind: where answering begins. */
    firstControl(): HTMLElement;
    /** Brought by a kind, where what stands in the question may stand in any order: `mix` gives places in another one. */
    shuffle?(mix: (places: number[]) => number[]): void;
    /** Brought by a kind, where how sure one is can be asked before the answer is checked. */
    takesConfidence?: boolean;
  }
}
