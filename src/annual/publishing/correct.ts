import { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayInWords, monthInWords } from '../../kernel/locale/format.ts';
import { type Block, info, type Reply, reply, text, warning } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { dayOf, isHeld, isMoved, type Reason, type Year, type YearDate } from '../calendar.ts';
import type { Correction, DateSaid } from '../request.ts';
import { type NewDate, setStanding, standingOf } from '../store.ts';
import { ofGroup, reasonInWords } from '../words.ts';
import { studyYear } from '../year.ts';
import { keepByHand, previewCorrection } from './correctDraft.ts';
import { changeInWords } from './notice.ts';

/** A date as it would be, with what it was and what is in its way. */
interface Corrected {
  readonly date: NewDate;
  readonly before: Temporal.ZonedDateTime | undefined;
  readonly inTheWay: Reason | undefined;
  /** It was of the calendar already, held or left out. */
  readonly found: boolean;
}

/**
 * Moves, adds or takes out a date. Of a calendar that is not published it is done at once, and the
 * Chef de file validates it again; of a published one it is previewed, since people will be told.
 * @throws DomainError `annual.*`, `date.past`
 */
export async function correctYear(
  context: Context,
  year: number,
  group: Group,
  correction: Correction,
): Promise<Reply> {
  const { t, db } = context;
  const corrected = await corrects(context, year, group, correction);
  if (changesNothing(corrected))
    return reply(info(t('annual.correct.same', { year: String(year) })));
  const { status } = await standingOf(db, year);
  if (status === 'published') {
    return previewCorrection(
      context,
      group,
      corrected.date,
      changeBlocks(context, group, corrected),
    );
  }
  // What a confidential group changes of its own shows to nobody else, not by the state of the year.
  const again = status === 'validated' && group.confidentiality !== 'confidential';
  await context.write(async (write) => {
    await keepByHand(write, corrected.date);
    if (again) await submitAgain(write, context, year);
  });
  return reply(
    ...changeBlocks(context, group, corrected),
    info(t(again ? 'annual.correct.again' : 'annual.correct.done')),
  );
}

const submitAgain = ({ tx }: Write, { actor }: Context, year: number): Promise<void> =>
  setStanding(tx, year, {
    status: 'proposed',
    submittedById: actor.person?.id ?? null,
    validatedById: null,
  });

/** Moved to where it is, or taken out where it is not. */
function changesNothing({ date: { day, time }, before, found }: Corrected): boolean {
  if (!day || !before) return found && !day && !before;
  return before.toPlainDate().equals(day) && before.toPlainTime().equals(time);
}

async function corrects(
  context: Context,
  year: number,
  group: Group,
  correction: Correction,
): Promise<Corrected> {
  const { db, directory, now } = context;
  if (
    'to' in correction &&
    Temporal.PlainDate.compare(correction.to, dayIn(now, group.zone)) <= 0
  ) {
    throw new DomainError('date.past', { date: dayInWords(correction.to, 'fr') });
  }
  const { year: read, known } = await studyYear(db, directory, year, [group]);
  const inTheWay = known.groups[0]?.inTheWay;
  const found = 'from' in correction ? dateOn(read, group, correction.from) : undefined;
  if (correction.kind === 'add') refuseMoved(read, group, correction.to);
  const rhythm = known.rhythms.get(group.id);
  const time =
    ('time' in correction ? correction.time : undefined) ??
    found?.start?.toPlainTime() ??
    known.kept.find(({ groupId, slot }) => groupId === group.id && found?.slot.equals(slot))
      ?.time ??
    rhythm?.time;
  if (!time) throw new DomainError('annual.timeMissing', { group: group.code });
  const day = 'to' in correction ? correction.to : undefined;
  const slot = found?.slot ?? day;
  if (!slot) throw new DomainError('annual.whereTo');
  return {
    before: found?.start,
    inTheWay: day && inTheWay?.(day),
    found: found !== undefined,
    date: {
      ...{ year, groupId: group.id, slot, day, time, byHand: true },
      duration: found?.duration ?? rhythm?.duration ?? group.defaultDuration,
      reason: { kind: 'asked' },
    },
  };
}

/**
 * A date that has been moved away from that day is not forgotten for another one.
 * @throws DomainError `annual.movedAway`
 */
function refuseMoved({ year, dates }: Year, group: Group, day: Temporal.PlainDate): void {
  const moved = dates.find((date) => date.slot.equals(day) && isMoved(date));
  if (!moved) return;
  throw new DomainError('annual.movedAway', {
    group: group.code,
    day: dayInWords(day, 'fr'),
    to: dayInWords(dayOf(moved), 'fr'),
    line: `calendrier ${year} déplacer ${group.code} ${dayOf(moved)} au ${day}`,
  });
}

/** The tentative date of a group that is on that day. @throws DomainError `annual.noDate`, `annual.convened` */
function dateOn(read: Year, group: Group, said: DateSaid): YearDate {
  const day = said instanceof Temporal.PlainYearMonth ? onlyDayOf(read, group, said) : said;
  const { year, dates } = read;
  const there = dates.filter((date) => dayOf(date).equals(day) || date.slot.equals(day));
  const told = { group: group.code, day: dayInWords(day, 'fr'), year: String(year) };
  const tentative = there.find(({ state }) => state === 'tentative');
  if (tentative) return tentative;
  const [convened] = there;
  if (convened) throw new DomainError('annual.convened', { ...told, code: convened.code ?? '' });
  throw new DomainError('annual.noDate', told);
}

/** « le GEC de mai »: of one date alone. @throws DomainError `annual.whichOfMonth` */
function onlyDayOf(
  { year, dates }: Year,
  { code }: Group,
  month: Temporal.PlainYearMonth,
): Temporal.PlainDate {
  const [date, ...others] = dates.filter(
    (one) => isHeld(one) && dayOf(one).toPlainYearMonth().equals(month),
  );
  if (date && others.length === 0) return dayOf(date);
  throw new DomainError('annual.whichOfMonth', {
    group: code,
    count: date ? others.length + 1 : 0,
    month: monthInWords(month.month, 'fr'),
    year: String(year),
  });
}

function changeBlocks(
  { t }: Context,
  group: Group,
  { date, before, inTheWay }: Corrected,
): Block[] {
  const told = before && { day: before.toPlainDate(), time: before.toPlainTime() };
  return [
    text(ofGroup(t, group, changeInWords(t, { ...date, told }))),
    ...(inTheWay
      ? [warning(t('annual.correct.inTheWay', { reason: reasonInWords(t, inTheWay) }))]
      : []),
  ];
}
