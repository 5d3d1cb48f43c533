import type { Partstat } from '../../../prisma/client/enums.ts';
import { dayInWords, rangeInWords } from '../../kernel/locale/format.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import { type Block, type Fact, facts, text, warning } from '../../kernel/messages/tree.ts';
import { withFormer } from '../../meetings/messages.ts';
import { isException, type Occurrence } from '../exceptions.ts';
import { endFact, ownHours, rhythmFact, wordingFacts } from '../planning/facts.ts';
import { timingOf } from '../series.ts';
import type { StrandState } from './strandState.ts';
import type { SeriesNews } from './told.ts';

/** How many of its meetings a letter looks at, for hours and exceptions. */
const SHOWN = 12;

/** What makes the letters of two readers differ. */
interface Variant {
  readonly zone: string;
  readonly partstat: Partstat;
  /** Whether he answers otherwise to single meetings, and may come to one. */
  readonly comesToOne: boolean;
}

/** What its reader has no more to come to, or not there. */
const OVER: ReadonlySet<SeriesNews['kind']> = new Set([
  'cancellation',
  'departure',
  'formerAddress',
]);

/** What calls for no attention: nothing of what he knew has ended. */
const PLAIN: ReadonlySet<SeriesNews['kind']> = new Set([
  'invitation',
  'update',
  'newAddress',
  'again',
]);

/** What is said of a strand between the greeting and the signature; the calendar shows it too. */
export function letterBody(
  t: Translator,
  state: StrandState,
  { zone, ...answers }: Variant,
  news: SeriesNews,
): Block[] {
  const { series, strand, circumstances } = state;
  const coming = comingOf(state);
  const over = OVER.has(news.kind);
  const next = over ? undefined : coming.find(({ cancelled }) => !cancelled);
  const goesOn = next !== undefined;
  const group = circumstances.directory.group(series.groupId)?.name ?? '';
  const starts = coming.map(({ held }) => held.start);
  return [
    leadIn(t, state, answers, news),
    facts(
      { label: t('meetings.fact.group'), value: group },
      rhythmFact(t, timingOf(strand)),
      ...(goesOn ? nextFact(t, coming) : []),
      ...ownHours(t, starts, zone),
      ...(over ? [] : [endFact(t, strand.recurrence.until)]),
      ...changedWording(t, state, news),
      ...(goesOn ? exceptionFacts(t, state, coming) : []),
    ),
    ...(next ? [text(t('series.mail.howToAnswer', { code: next.code }))] : []),
  ];
}

/** The next meetings that the rule gives and that are not over, those left out too. */
function comingOf({ occurrences, circumstances, strand }: StrandState): Occurrence[] {
  const { until } = strand.recurrence;
  const now = circumstances.now.epochMilliseconds;
  const last = until?.add({ days: 1 }).toZonedDateTime(strand.recurrence.start.timeZoneId);
  return occurrences
    .filter(({ held }) => held.end.epochMilliseconds > now)
    .filter(({ slot }) => !last || slot.epochMilliseconds < last.epochMilliseconds)
    .slice(0, SHOWN);
}

function leadIn(
  t: Translator,
  { strand, goesOn }: StrandState,
  { partstat, comesToOne }: Omit<Variant, 'zone'>,
  news: SeriesNews,
): Block {
  const { kind } = news;
  const otherPolicy = kind === 'update' && news.before.daysOff !== strand.daysOff;
  const { until } = strand.recurrence;
  const lead = t(`series.mail.${kind}.text`, {
    answer: partstat === 'declined' && comesToOne ? 'declinedButOne' : partstat,
    what: otherPolicy ? 'daysOff' : 'wording',
    goesOn: goesOn ? 'yes' : 'no',
    last: until ? dayInWords(until, t.locale) : '',
  });
  return PLAIN.has(kind) ? text(lead) : warning(lead);
}

function nextFact(t: Translator, coming: readonly Occurrence[]): Fact[] {
  const next = coming.find(({ cancelled }) => !cancelled)?.held;
  if (!next) return [];
  return [{ label: t('series.fact.next'), value: rangeInWords(next.start, next.end, t.locale) }];
}

/** Where and about what; under what changed, what it was. */
function changedWording(t: Translator, { series }: StrandState, news: SeriesNews): Fact[] {
  const is = wordingFacts(t, series);
  if (news.kind !== 'update') return is;
  return withFormer(t, wordingFacts(t, news.before), is);
}

/** The next meetings that are not held as the rule says. */
function exceptionFacts(
  t: Translator,
  { series, strand }: StrandState,
  coming: readonly Occurrence[],
): Fact[] {
  const told = coming
    .filter((one) => isException(series, strand, one))
    .map(({ slot, cancelled, held, cancelReason }) =>
      t('series.exception', {
        day: dayInWords(slot.toPlainDate(), t.locale),
        instead: cancelled ? 'none' : rangeInWords(held.start, held.end, t.locale),
        reason: cancelReason ?? 'none',
      }),
    );
  if (told.length === 0) return [];
  return [{ label: t('series.fact.exceptions'), value: told.join(' ; ') }];
}
