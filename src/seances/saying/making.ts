import type { Temporal } from 'temporal-polyfill';
import type { Directory, Person } from '../../kernel/directory.ts';
import type { Locale } from '../../kernel/locale/translate.ts';
import type { AgendaPoint } from '../../meetings/agenda/agendaStore.ts';
import type { BookLine } from '../book.ts';
import type { Guests } from './attendants.ts';

/** What a line is made from, besides what is said. */
export interface Making {
  readonly directory: Directory;
  readonly guests: Guests;
  readonly agenda: readonly AgendaPoint[];
  readonly book: readonly BookLine[];
  readonly speaker: Person | undefined;
  /** The organisation the speaker sits for. */
  readonly speakerOrganizationId: string | undefined;
  readonly meeting: {
    readonly id: string;
    readonly code: string;
    readonly day: Temporal.PlainDate;
  };
  /** Where the meeting is held. */
  readonly now: Temporal.ZonedDateTime;
  readonly locale: Locale;
}
