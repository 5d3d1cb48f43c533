import type { App } from '../../../src/app.ts';
import type { ManualClock } from '../../../src/kernel/clock.ts';
import type { Database } from '../../../src/kernel/database.ts';

/** A field of a form, as somebody sees it. */
export interface SeenField {
  readonly label: string;
  /** What it holds; of a choice, the label of what is chosen. */
  readonly value: string;
  /** What is said to be wrong with it, under it. */
  readonly error: string;
  readonly hint: string;
  /** Of a choice, the labels to choose from. */
  readonly choices: readonly string[];
}

export interface SeenForm {
  readonly title: string;
  readonly submit: string;
  readonly fields: readonly SeenField[];
}

/** What somebody sees of what Griot says, in whatever chat: its words, not how they are drawn. */
export interface Seen {
  /** In reading order, ordinary spaces. */
  readonly text: string;
  /** The labels, in reading order. */
  readonly buttons: readonly string[];
  readonly form: SeenForm | undefined;
}

/**
 * A chat in which people and Griot speak, over a register that holds the fictional secretariat.
 * Each implementation reaches Griot by the chat's real edge: its HTTP, its signatures, its markup.
 * People are named by their address, channels by the code of their group.
 */
export interface Chat {
  readonly app: App;
  readonly database: Database;
  readonly clock: ManualClock;
  /** The incidents that Griot has logged. */
  readonly incidents: () => readonly unknown[];
  /** Types a line, alone with Griot or in a group's channel; gives what is answered. */
  say(who: string, line: string, group?: string): Promise<Seen>;
  /** Presses the last button of that label that he sees, there first; gives what is answered. */
  press(who: string, label: string, group?: string): Promise<Seen>;
  /** Fills in the form before him, by the labels of its fields, and submits it. */
  fill(who: string, values: Readonly<Record<string, string>>): Promise<Seen>;
  /** The chat delivers his last gesture again; gives what is answered. */
  again(who: string): Promise<Seen>;
  /** What he reads there now, the oldest first; what others alone may read is not there. */
  read(who: string, group?: string): Promise<readonly Seen[]>;
  /** Moves to a moment (`2027-03-04T08:00`: in Bamako), does what is due and delivers it. */
  advance(to?: string): Promise<void>;
  close(): Promise<void>;
}

/** Nothing to see. */
export const NOTHING: Seen = { text: '', buttons: [], form: undefined };

/** Several messages as one. */
export const together = (seen: readonly Seen[]): Seen => ({
  text: seen
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n'),
  buttons: seen.flatMap(({ buttons }) => buttons),
  form: seen.findLast(({ form }) => form)?.form,
});

/** No-break spaces are what a reader takes for spaces. */
export const ordinary = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').trim();
