import type { Context } from '../kernel/commands/context.ts';
import { listInWords } from '../kernel/locale/format.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import {
  type Block,
  facts,
  heading,
  list,
  type Reply,
  type Span,
  text,
} from '../kernel/messages/tree.ts';
import { visibility } from './acknowledging.ts';
import { type BookLine, bookOf } from './book.ts';
import { type Floor, quorumRule } from './floor.ts';
import { currentPoint, isPaused } from './proceedings.ts';
import { attendanceOf, type Presence, quorumOf } from './room.ts';
import { entriesOf } from './store.ts';
import {
  attendantInWords,
  hourInWords,
  lineInWords,
  pointInWords,
  type Telling,
} from './wording.ts';

/** Earlier lines are counted, not shown. */
const MOST_LINES = 20;

/** Where a séance stands: who is there, the point under way, its last lines. */
export async function bookReply(context: Context, floor: Floor): Promise<Reply> {
  const { t } = context;
  const book = bookOf(await entriesOf(context.db, floor.seance.id));
  const telling = { ...context, ...floor };
  const point = currentPoint(book);
  return {
    ...visibility(context),
    blocks: [
      heading(t('seances.book.title', { code: floor.meeting.code })),
      facts(
        { label: t('seances.book.status'), value: stateInWords(telling, floor, book) },
        ...presenceFacts(telling, attendanceOf(book)),
        ...quorumFact(context, floor, book),
        ...(point ? [{ label: t('seances.book.current'), value: pointInWords(t, point) }] : []),
      ),
      ...lastLines(telling, book),
    ],
  };
}

/** Until when it was to last is told as long as it lasts. */
function stateInWords(telling: Telling, floor: Floor, book: readonly BookLine[]): string {
  const { seance, meeting } = floor;
  const opened = hourInWords(telling, seance.openedAt.epochMilliseconds);
  const closed = seance.closedAt ? hourInWords(telling, seance.closedAt.epochMilliseconds) : '';
  const state = seance.closedAt ? 'held' : isPaused(book) ? 'paused' : 'open';
  const end = hourInWords(telling, meeting.end.epochMilliseconds);
  return telling.t('seances.book.state', { state, opened, closed, end });
}

function presenceFacts(telling: Telling, attendance: readonly Presence[]) {
  const { t } = telling;
  const rows = [
    ['present', 'seances.book.present'],
    ['excused', 'seances.book.excused'],
    ['left', 'seances.book.gone'],
  ] as const;
  return rows.flatMap(([state, label]) => {
    const names = attendance
      .filter((one) => one.state === state)
      .map((one) => presenceInWords(telling, one));
    return names.length === 0 ? [] : [{ label: t(label), value: listInWords(names, t.locale) }];
  });
}

/** « GIZ (Katrin Schäfer), dès 10 h 25 ». */
function presenceInWords(telling: Telling, { who, arrivedAt, leftAt }: Presence): string {
  const { t } = telling;
  const name = attendantInWords(telling, who);
  if (leftAt !== undefined) {
    return t('seances.leftAt', { name, time: hourInWords(telling, leftAt) });
  }
  return arrivedAt === undefined
    ? name
    : t('seances.arrivedAt', { name, time: hourInWords(telling, arrivedAt) });
}

function quorumFact(context: Context, floor: Floor, book: readonly BookLine[]) {
  const { t } = context;
  const count = quorumOf(attendanceOf(book), quorumRule(context, floor));
  if (!count) return [];
  const value = count.reached
    ? t('seances.quorumReached', { present: count.present, seated: count.seated })
    : t('seances.quorumMissing', { missing: count.needed - count.present });
  return [{ label: t('seances.fact.quorum'), value }];
}

function lastLines(telling: Telling, book: readonly BookLine[]): Block[] {
  const { t } = telling;
  if (book.length === 0) return [text(t('seances.book.empty'))];
  const hidden = Math.max(0, book.length - MOST_LINES);
  const items = book.slice(hidden).map((one) => ({ text: entryText(telling, one) }));
  return [
    ...(hidden > 0 ? [text([{ muted: t('seances.book.more', { count: hidden }) }])] : []),
    list(items),
  ];
}

function entryText(telling: Telling, one: BookLine): readonly Span[] {
  const { t } = telling;
  const time = hourInWords(telling, one.at);
  const said = t('seances.book.entry', { time, line: lineInWords(telling, one) });
  return [{ bold: `${one.number}.` }, ` ${said}`, ...marks(t, one)];
}

function marks(t: Translator, { annulled, corrected }: BookLine): Span[] {
  if (annulled) return [' ', { muted: t('seances.line.annulled') }];
  return corrected ? [' ', { muted: t('seances.line.corrected') }] : [];
}
