/**
 * What Teams takes. Bytes are those of the card's JSON in UTF-8.
 * Source: learn.microsoft.com, « Format your bot messages » and « Types of cards ».
 */
export const LIMITS = {
  /** Bytes of a whole card. */
  card: 28_000,
  /** Bytes of its body; the rest is for what is read aloud and for what it carries. */
  body: 22_000,
  /** Bytes of a form, which stands in a body of its own at most. */
  form: 23_000,
  /** Characters of one run of text: three bytes each at most leave room in a body. */
  run: 4_000,
  /** Buttons on one row. */
  actions: 6,
  button: 75,
  /** Characters that the buttons of a row hold on a card 320 pixels wide. */
  row: 34,
  /** What the edges of a button take, in characters. */
  buttonEdges: 4,
  /** Characters read aloud: up to four bytes each. */
  speak: 700,
  /** Characters of a notification. */
  summary: 250,
  /** From so many choices on, one types to find his own. */
  filtered: 8,
} as const;

/** Bytes. */
export const sizeOf = (part: unknown): number => Buffer.byteLength(JSON.stringify(part));
