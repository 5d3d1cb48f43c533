import { Temporal } from 'temporal-polyfill';
import type { Partstat } from '../../../prisma/client/enums.ts';
import type { Person } from '../../kernel/directory.ts';
import { type Translator, translator } from '../../kernel/locale/translate.ts';
import type { Message } from '../../kernel/messages/message.ts';
import { heading } from '../../kernel/messages/tree.ts';
import { renderPlainText } from '../../kernel/render/plainText.ts';
import { addressed, unaddressed } from '../../meetings/calendar/invitation.ts';
import { placeInWords } from '../../meetings/messages.ts';
import { nextHeld, type Occurrence } from '../exceptions.ts';
import { rhythmAndHour } from '../planning/facts.ts';
import { differing, isExpected } from '../seats/ownAnswers.ts';
import { timingOf } from '../series.ts';
import { seriesEvents } from './calendarObject.ts';
import { letterBody } from './letterBody.ts';
import type { StrandState } from './strandState.ts';
import { isVoid, type SeriesNews, type StrandReader } from './told.ts';

/** What is the same for several readers. */
interface Common {
  readonly message: Omit<Message, 'calendar'>;
  /** Without its reader. */
  readonly calendar: NonNullable<Message['calendar']>;
  /** The answer to each event of the calendar, in their order. */
  readonly answers: readonly Partstat[];
}

/**
 * Writes the letters about one strand. What is the same for several readers is written once: those
 * of one language and one zone who gave the same answers differ by a line.
 */
export class StrandLetters {
  readonly #state: StrandState;
  readonly #next: Occurrence | undefined;
  readonly #written = new Map<string, Common>();

  constructor(state: StrandState) {
    this.#state = state;
    this.#next = nextHeld(state.occurrences, state.strand, state.circumstances.now);
  }

  /**
   * The first moment that a reader is told of: what he knows already, or an earlier one that has been
   * restored since.
   */
  startOf({ told }: StrandReader): Temporal.ZonedDateTime {
    const next = this.#next?.slot;
    if (!told) return next ?? this.#state.strand.recurrence.start;
    const known = Temporal.ZonedDateTime.from(told.start);
    return next && Temporal.ZonedDateTime.compare(next, known) < 0 ? next : known;
  }

  /** The letter, with the calendar object that goes with it. */
  to(person: Person, reader: StrandReader, news: SeriesNews): Message {
    const t = translator(person.locale);
    const common = this.#common(t, person.zone, reader, news);
    const { method, content } = common.calendar;
    const who = { name: person.name, email: person.email, partstat: reader.partstat };
    return {
      ...common.message,
      calendar: { method, content: addressed(content, who, method, common.answers) },
    };
  }

  #common(t: Translator, zone: string, reader: StrandReader, news: SeriesNews): Common {
    const own = differing(this.#state.answers, reader);
    const answers = [reader.partstat, ...own];
    const key = JSON.stringify([t.locale, zone, answers, this.startOf(reader), news]);
    const known = this.#written.get(key) ?? this.#write(t, zone, reader, news);
    this.#written.set(key, known);
    return known;
  }

  #write(t: Translator, zone: string, reader: StrandReader, news: SeriesNews): Common {
    const { series, strand, circumstances } = this.#state;
    const group = circumstances.directory.group(series.groupId)?.code ?? '';
    const rhythm = rhythmAndHour(t, timingOf(strand));
    const comesToOne = isExpected(differing(this.#state.answers, reader));
    const variant = { zone, partstat: reader.partstat, comesToOne };
    const body = letterBody(t, this.#state, variant, news);
    const message = {
      subject: t(`series.mail.${news.kind}.subject`, { group, subject: series.subject, rhythm }),
      blocks: [heading(t(`series.mail.${news.kind}.title`, { group })), ...body],
      thread: `series:${strand.uid}`,
    };
    return { message, ...this.#calendar(t, reader, group, renderPlainText(body, t.locale)) };
  }

  #calendar(
    t: Translator,
    reader: StrandReader,
    group: string,
    description: string,
  ): Pick<Common, 'calendar' | 'answers'> {
    const { series, strand, occurrences, circumstances } = this.#state;
    const start = this.startOf(reader);
    const own = differing(this.#state.answers, reader);
    const words = {
      summary: t('series.calendar.summary', { group, subject: series.subject }),
      description,
      location: placeInWords(t, series.place),
      exception: ({ code, held }: Occurrence) => ({
        summary: t('meetings.calendar.summary', { code, subject: held.subject }),
        location: placeInWords(t, held.place),
      }),
    };
    const { now: stamp, settings } = circumstances;
    const numbered = { ...strand, sequence: strand.sequence + (settings.restored ?? 0) };
    const all = seriesEvents(series, numbered, occurrences, start, words, own);
    const method = isVoid(strand, start) ? 'CANCEL' : 'REQUEST';
    // Called off as a whole, its exceptions go with it.
    const sent = method === 'CANCEL' ? all.slice(0, 1) : all;
    const events = sent.map(({ event }) => event);
    const content = unaddressed({ method, stamp, organizer: settings.organizer, events });
    const answers = sent.map(({ meetingId = '' }) => own.get(meetingId) ?? reader.partstat);
    return { calendar: { method, content }, answers };
  }
}
