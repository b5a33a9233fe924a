// What a file may bring, whichever page takes it in.

/** Bytes. */
export const LARGEST = 1_000_000;
export const MOST_CARDS = 200;
