// The contract of a question: what a kind brings to `Item`, and what others may ask of any question. A session, a result
// and a page of questions know this much and no more.

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
