import { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import {
  type Block,
  buttons,
  info,
  type Reply,
  text,
  warning,
} from '../../kernel/messages/tree.ts';
import { inZone } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { visibility } from '../acknowledging.ts';
import { type BookLine, bookOf, isResolution, standing } from '../book.ts';
import { askForMinutes } from '../compteRendu/missing.ts';
import { type AdoptedMinutes, adoptPrevious } from '../compteRendu/previous.ts';
import type { Floor } from '../floor.ts';
import { holdsPen } from '../pen.ts';
import { readHour } from '../saying/hourSaid.ts';
import { entriesOf, type Seance, seanceOf, setClosed } from '../store.ts';
import { hourInWords } from '../wording.ts';
import { assignOwners } from './assigning.ts';
import { carryOver } from './carryOver.ts';
import { LEFT_OPEN } from './leftOpen.ts';
import { askWaiting, leaveOut } from './waitingLines.ts';

interface Closed {
  readonly kind: 'closed' | 'already';
  readonly at: Temporal.Instant;
  readonly book: readonly BookLine[];
  readonly comesBack: readonly string[];
  /** The compte rendu that the séance adopted, and its seal. */
  readonly adopted: AdoptedMinutes | undefined;
}

/**
 * Closes the séance now, or at the hour that is said: « à 12h05 ».
 * @throws DomainError `seance.penOnly`, `seance.hourToCome`
 */
export function closeSaid(context: Context, floor: Floor, rest: string): Promise<Reply> {
  const { meeting } = floor;
  const { hour } = readHour(rest, {
    meeting: { id: meeting.id, code: meeting.code, day: meeting.start.toPlainDate() },
    now: inZone(context.now, meeting.start.timeZoneId),
    locale: context.t.locale,
  });
  const at = hour === undefined ? context.now : Temporal.Instant.fromEpochMilliseconds(hour);
  return closeUnlessWaiting(context, floor, at);
}

/**
 * Tells first of the lines that were pasted and are not noted: a book that is closed takes them no more.
 * @throws DomainError `seance.penOnly`
 */
export async function closeUnlessWaiting(
  context: Context,
  floor: Floor,
  at: Temporal.Instant,
): Promise<Reply> {
  const isOpen = !floor.seance.closedAt && holdsPen(context, floor);
  const waiting = isOpen ? await askWaiting(context, floor, at.epochMilliseconds) : undefined;
  return waiting ?? closeSeance(context, floor, at);
}

/** Closes it without the lines that wait. @throws DomainError `seance.penOnly` */
export const closeWithoutWaiting = (
  context: Context,
  floor: Floor,
  at: Temporal.Instant,
): Promise<Reply> => closeSeance(context, floor, at, (write) => leaveOut(write, floor));

/**
 * Closes the book: what was not dealt with comes back at the next meeting, and those to whom something
 * was entrusted are told, once each. Closed twice, it says so.
 * @throws DomainError `seance.penOnly`
 */
async function closeSeance(
  context: Context,
  floor: Floor,
  at: Temporal.Instant,
  besides?: (write: Write) => Promise<void>,
): Promise<Reply> {
  if (!holdsPen(context, floor)) throw new DomainError('seance.penOnly');
  const { t } = context;
  const { meeting } = floor;
  const closed = await close(context, floor, at, besides);
  const time = hourInWords({ ...context, ...floor }, closed.at.epochMilliseconds);
  if (closed.kind === 'already') {
    return { blocks: [info(t('seances.closedAlready', { code: meeting.code, time }))] };
  }
  return {
    ...visibility(context),
    replacesOriginal: true,
    blocks: [
      info(t('seances.closed', { code: meeting.code, time })),
      ...summary(context, closed),
      buttons(
        { id: sayId(`cr ${meeting.code}`), label: t('seances.button.minutes'), style: 'primary' },
        { id: sayId(`séance ${meeting.code}`), label: t('seances.button.book') },
      ),
    ],
  };
}

function close(
  context: Context,
  { meeting, group }: Floor,
  at: Temporal.Instant,
  besides?: (write: Write) => Promise<void>,
): Promise<Closed> {
  return context.write(async (write) => {
    const seance = await seanceOf(write.tx, meeting.id);
    if (!seance) throw new DomainError('seance.none', { code: meeting.code });
    const book = bookOf(await entriesOf(write.tx, seance.id));
    if (seance.closedAt)
      return { kind: 'already', at: seance.closedAt, book, comesBack: [], adopted: undefined };
    await besides?.(write);
    const closedAt = notBefore(at, seance);
    await setClosed(write.tx, seance.id, closedAt, context.actor.person?.id ?? null);
    await write.unschedule(meeting.id, LEFT_OPEN);
    const adopted = await adoptPrevious(write, context, meeting, book);
    const comesBack = await carryOver(write, context, meeting, book);
    await askForMinutes(write, context, meeting, group);
    await assignOwners(write, context, meeting, group, book);
    write.audit({
      action: 'seance.close',
      subjectType: 'meeting',
      subjectId: meeting.id,
      about: meeting.groupId,
    });
    return { kind: 'closed', at: closedAt, book, comesBack, adopted };
  });
}

const notBefore = (at: Temporal.Instant, { openedAt }: Seance): Temporal.Instant =>
  Temporal.Instant.compare(at, openedAt) < 0 ? openedAt : at;

const adoptedBlock = (t: Translator, { code, seal }: AdoptedMinutes): Block =>
  seal === undefined
    ? warning(t('seances.minutes.notAdopted', { code }))
    : text(t('seances.minutes.adopted', { code, seal }));

function summary({ t }: Context, { book, comesBack, adopted }: Closed): Block[] {
  const lines = standing(book);
  const resolved = lines.flatMap(({ line, number }) =>
    isResolution(line) ? [{ line, number }] : [],
  );
  const open = resolved.filter(({ line }) => line.register === undefined);
  const numbers = listInWords(
    open.map(({ number }) => String(number)),
    t.locale,
  );
  return [
    text(
      t('seances.closedCount', {
        lines: lines.length,
        resolutions: resolved.length - open.length,
      }),
    ),
    ...(adopted ? [adoptedBlock(t, adopted)] : []),
    ...(open.length > 0 ? [warning(t('seances.unsettled', { count: open.length, numbers }))] : []),
    ...(comesBack.length > 0
      ? [
          text(
            t('seances.carriedOver', {
              count: comesBack.length,
              titles: listInWords([...comesBack], t.locale),
            }),
          ),
        ]
      : []),
  ];
}
