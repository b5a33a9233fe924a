// What the page knows of the questions: which there are, of which chapter, phase and principle. No question's text.

/** @typedef {{ id: string, hash: string, principle: string, phase: string, chapter: string }} Entry */

/** Reads the bank from the page: its data, and every question by its id. */
export function readBank() {
  const bank = JSON.parse(document.getElementById('playbook-bank').textContent);
  const entries = bank.chapters.flatMap(({ name, principles, questions }) =>
    questions.map(([id, hash, principle]) => ({ id, hash, principle, phase: principles[principle][0], chapter: name })),
  );
  return { ...bank, entries, byId: new Map(entries.map((entry) => [entry.id, entry])) };
}
