import type { Temporal } from 'temporal-polyfill';
import type { Decision } from '../../decisions/decision.ts';
import type { Directory, Group } from '../../kernel/directory.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import type { AgendaPoint } from '../../meetings/agenda/agendaStore.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import type { BookLine } from '../book.ts';
import type { Minutes } from './minutes.ts';

/** What a compte rendu is written from. */
export interface Sources {
  readonly t: Translator;
  readonly directory: Directory;
  readonly group: Group;
  readonly meeting: Meeting;
  readonly agenda: readonly AgendaPoint[];
  readonly book: readonly BookLine[];
  readonly opened: Temporal.Instant;
  readonly closed: Temporal.Instant;
  /** What the register holds of the lines, by its id. */
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly changes: Minutes['changes'];
  /** The meeting before this one, whose compte rendu was to be adopted. */
  readonly previousCode: string | undefined;
  readonly next: Meeting | undefined;
}
