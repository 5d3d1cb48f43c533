import { Temporal } from 'temporal-polyfill';
import { authorize } from '../../kernel/access/access.ts';
import { justDone } from '../../kernel/audit/justDone.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { wholeLine } from '../../kernel/commands/recognise.ts';
import { shownAlone } from '../../kernel/conversation/topics.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { inZone } from '../../kernel/time.ts';
import { saysWhichMeeting } from '../../meetings/changing/saysWhichMeeting.ts';
import { mayCorrect, thoughtIn } from '../../meetings/changing/secondThought.ts';
import { isFresh, shownDrafts } from '../../meetings/planning/justPlanned.ts';
import { isTalk } from '../../meetings/planning/talk.ts';
import { restoreSeriesPlan, type SeriesPlan, seriesPlanSchema } from '../planning/plan.ts';
import { previewSeries, SERIES } from '../planning/preview.ts';
import { parseSeries, type SeriesRequest } from '../planning/seriesRequest.ts';
import type { Timing } from '../series.ts';
import { findSeries, refuseOver } from '../seriesRef.ts';
import { seriesById } from '../store.ts';
import { timingOfRequest } from './edit.ts';
import { EDIT, previewEdit } from './editDraft.ts';
import { type EditShown, editAfter, editShown } from './editRethought.ts';

/** The plan of a series, or the change of one, that waits before his eyes. */
interface Shown {
  /** None when the series has just been confirmed. */
  readonly draft: string | undefined;
  /** The series, as it would become. */
  readonly plan: SeriesPlan;
  readonly changed?: EditShown;
}

/** « plutôt le jeudi », « finalement 11h », « non, le 2e mardi »: what may be said of the series that is shown. */
export function seriesThought(line: Line): string | undefined {
  const thought = line.called === '' ? thoughtIn(line.text) : undefined;
  const isOne = thought?.isSecond && mayCorrect(thought) && !saysWhichMeeting(line);
  // « plutôt à partir de juin » has lost its « à ».
  return isOne ? thought.said.replace(/^partir(?=\s+d)/iu, 'à partir') : undefined;
}

/** Whether a line corrects the plan of a series that he has just been shown. */
export async function rethinksSeries(line: Line, context: Context): Promise<boolean> {
  const said = seriesThought(line);
  const shown = said === undefined ? undefined : await seriesShown(context);
  return shown !== undefined && said !== undefined && rethought(said, shown, context) !== undefined;
}

/**
 * Shows it again as it is said to be after all, in the place of what was shown.
 * @throws DomainError `meeting.notByWord`, access.*
 */
export async function rethinkSeries(said: string, context: Context): Promise<Reply> {
  const shown = await seriesShown(context);
  const plan = shown && rethought(said, shown, context);
  if (!plan) throw new DomainError('meeting.notByWord');
  authorize('serie.planifier', context, { group: plan.group });
  const { draft, changed } = shown;
  if (!changed) return previewSeries(context, plan, draft);
  refuseOver(changed.subject, context);
  return previewEdit(context, changed.subject, editAfter(changed, plan, context), draft);
}

async function seriesShown(context: Context): Promise<Shown | undefined> {
  const [near, ...others] = await shownDrafts(context);
  if (!near) return justConfirmed(context);
  if (![SERIES, EDIT].includes(near.command) || others.length > 0) return undefined;
  if (!isFresh(context, near)) return undefined;
  const row = await context.db.draft.findUnique({ where: { id: near.id } });
  if (row?.status !== 'open') return undefined;
  if (near.command === EDIT) {
    const changed = await editShown(context, near.id, row.payload);
    return { draft: near.id, plan: changed.plan, changed };
  }
  const plan = restoreSeriesPlan(seriesPlanSchema.parse(JSON.parse(row.payload)), context);
  return { draft: near.id, plan };
}

const CONFIRMED = new Set(['series.convene', 'series.rhythm', 'series.wording']);

/** The series that he has just confirmed, unless he has done or looked at something else since. */
async function justConfirmed(context: Context): Promise<Shown | undefined> {
  const last = await justDone(context);
  if (!last || !CONFIRMED.has(last.action) || shownAlone(context.shown)) return undefined;
  const series = await seriesById(context.db, last.subjectId);
  if (!series) return undefined;
  const subject = await findSeries({ code: series.code }, context);
  const plan = { ...series, group: subject.group, guestIds: [] };
  return { draft: undefined, plan, changed: { subject, edit: {}, plan } };
}

/** « à partir de mai »: another first day; else that of the plan stays. */
const FROM_A_DAY = /(?<!\p{L})(?:à partir|a partir|à compter|a compter|d[èe]s)(?!\p{L})/iu;

/** The plan after all; undefined as soon as anything else is said, or nothing of a series. */
function rethought(typed: string, { plan }: Shown, context: Context): SeriesPlan | undefined {
  const said = dated(typed, plan);
  try {
    const now = inZone(context.now, plan.zone);
    const hearing = { now, groups: [plan.group], channelGroup: undefined };
    const request = parseSeries(said, wholeLine(said, hearing), plan.group);
    if (saysMore(request, said) || !isLikeBefore(request, plan)) return undefined;
    const isFrom = FROM_A_DAY.test(said);
    const today = isFrom ? now.toPlainDate() : latest(plan.from, now.toPlainDate());
    const timing = timingOfRequest(plan, request, today) ?? bounds(request, plan, isFrom);
    const { place, subject, daysOff } = request;
    if (!timing && !place && !subject && !daysOff) return undefined;
    return {
      ...plan,
      ...timing,
      ...(daysOff ? { daysOff } : {}),
      ...(place ? { place } : {}),
      ...(subject ? { subject } : {}),
    };
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

/** « le 15 » is « le 15 du mois » of a series on days of the month. */
const dated = (said: string, { rhythm }: SeriesPlan): string =>
  rhythm.unit === 'month' && 'dates' in rhythm.days
    ? said.replace(/^(?:le\s+)?(\d{1,2}(?:er)?)$/iu, 'le $1 du mois')
    : said;

const SUBJECT = /(?<!\p{L})(?:objet|sujet|th[èe]me)\s*:/iu;

/** What is of no use to a series, people, talk, a subject that nothing tells for one. */
const saysMore = ({ unread, guests, subject }: SeriesRequest, said: string): boolean =>
  unread.length > 0 ||
  guests.length > 0 ||
  isTalk(said) ||
  (subject !== undefined && !SUBJECT.test(said));

/** « jusqu'en juin », « à partir de mai », and nothing else. */
function bounds(
  { said }: SeriesRequest,
  plan: SeriesPlan,
  isFrom: boolean,
): Partial<Pick<Timing, 'from' | 'until'>> | undefined {
  const { until, from } = said;
  const isEnd = until !== undefined && !plan.until?.equals(until);
  if (!isEnd && !isFrom) return undefined;
  return { ...(isEnd ? { until } : {}), ...(isFrom ? { from } : {}) };
}

/**
 * « le 12 » is of a series on days of the month, « le 2e mardi » of one on weekdays of the month: of another, it may be
 * one date only.
 */
function isLikeBefore({ said: { rhythm }, onlyWeekday }: SeriesRequest, plan: SeriesPlan): boolean {
  if (!rhythm || !onlyWeekday || rhythm.unit === 'week') return true;
  const before = plan.rhythm;
  if (before.unit === 'week' || rhythm.unit !== before.unit) return false;
  return 'dates' in rhythm.days === 'dates' in before.days;
}

const latest = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(one, other) > 0 ? one : other;
