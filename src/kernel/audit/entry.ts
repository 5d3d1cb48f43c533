import type journal from '../../../locales/fr/journal.json';

/** `a.b` for each leaf of a nested message file. */
type Leaves<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Leaves<T[K], `${Path}${K}.`>;
}[keyof T & string];

/** Everything that the audit tells: the keys of `action` in `locales/fr/journal.json`. */
export type AuditAction = Leaves<(typeof journal)['action']>;

/** One change, as a command or a job tells it. */
export interface AuditEntry {
  /** What was done: `meeting.change`. */
  readonly action: AuditAction;
  readonly subjectType: string;
  readonly subjectId: string;
  /** The id of the group it speaks of, null when of none: who may read it goes by that. */
  readonly about: string | null;
  readonly before?: unknown;
  readonly after?: unknown;
}
