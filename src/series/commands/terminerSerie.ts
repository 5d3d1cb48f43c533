import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import { splitLabels } from '../../kernel/commands/labels.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { findDue } from '../../kernel/dates/dues/due.ts';
import { findWhen } from '../../kernel/dates/when.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dateInWords, monthInWords } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { words } from '../../kernel/text/words.ts';
import { oneDay } from '../../meetings/planning/oneDay.ts';
import { abandonDraft } from '../../meetings/planning/preview.ts';
import { confirmEnd, END, endSchema, previewEnd } from '../changing/endDraft.ts';
import { draftedSeries } from '../draftedSeries.ts';
import { endSaid, type MonthEnd, monthEnd } from '../endSaid.ts';
import { findSeriesCode } from '../seriesCode.ts';
import { findSeries, refuseOver, type SeriesRef } from '../seriesRef.ts';

interface EndRequest {
  readonly series: SeriesRef;
  /** Its last day, today when none is said; or the month in which one must choose. */
  readonly end: MonthEnd;
  readonly reason: string | undefined;
}

/** « après le 30 septembre » still meets on that day: the preview says which meeting is the last. */
const AFTER = /(?<!\p{L})(?:après|apres|à l[’']issue|a l[’']issue|jusqu[’']?)(?!\p{L})/iu;
/** « car le projet est clos »: why, without its label. */
const BECAUSE =
  /[\s,]*(?<!\p{L})(?:car|parce qu(?:e\s|[’'])|pour cause d(?:e\s|[’'])|en raison d(?:e\s|u\s|[’'])|suite (?:à|au)\s)\s*(.+)$/iu;
/** What says no day: the end is today's. */
const SAYS_NO_DAY = new Set(
  'la le les l du de d des serie svp stp merci donc maintenant desormais immediatement tout suite'.split(
    ' ',
  ),
);

function parse(line: Line): EndRequest {
  const { free, values } = splitLabels(line.rest, { motif: 'reason', raison: 'reason' });
  const because = BECAUSE.exec(free);
  const told = because ? free.slice(0, because.index) : free;
  const found = findSeriesCode(told);
  const named = groupIn(words(told), line.groups);
  const group = line.group ?? named?.group ?? line.channelGroup;
  const when = found ? undefined : endSaid({ ...line, rest: told });
  const said = spaced(told, found, named).replace(AFTER, ' ');
  return {
    series: found ? { code: found.code } : group ? { group } : {},
    end: monthEnd(when ?? spaced(told, found, named), line.now.toPlainDate()) ?? {
      lastDay: lastDayIn(when ?? said, line.now),
    },
    reason: values.reason ?? because?.[1],
  };
}

const spaced = (
  told: string,
  found: ReturnType<typeof findSeriesCode>,
  named: ReturnType<typeof groupIn>,
): string => (found?.rest ?? withoutNamed(told, named)).trim();

/** « à partir du 5 octobre », « dès le 5 », « avant le 5 » no longer meets on that day. */
const NO_MORE_ON = /(?<!\p{L})(?:[àa] partir d[eu]|[àa] compter d[eu]|d[èe]s|avant)(?!\p{L})/iu;

/** @throws DomainError date.* when what is said of the day is not understood: it is never taken for today */
function lastDayIn(said: string, now: Line['now']): Temporal.PlainDate {
  const told = said.replace(AFTER, ' ');
  const found = findDue(told, now)?.date ?? oneDay(findWhen(told, now))?.date;
  const date = found && NO_MORE_ON.test(told) ? found.subtract({ days: 1 }) : found;
  const isSilent = words(told).every(({ folded }) => SAYS_NO_DAY.has(folded));
  if (!date && !isSilent) throw new DomainError('date.missing');
  return date ?? now.toPlainDate();
}

function withoutNamed(text: string, named: ReturnType<typeof groupIn>): string {
  const said = words(text);
  const [first, last] = named ? [said[named.at], said[named.at + named.length - 1]] : [];
  if (!first || !last) return text;
  return `${text.slice(0, first.start).replace(OF, '')} ${text.slice(last.end)}`;
}

const OF = /(?:^|\s)(?:du|de la|des|de l[’'])\s*$/iu;

const draftParams = z.object({ draft: z.string() });

const draftSubject = ({ draft }: { draft: string }, context: Context) =>
  draftedSeries(context, END, draft, endSchema);

/** « arrête la série en octobre »: with its meetings of October, or without them? */
function askBeforeOrAfter(
  { t }: Context,
  code: string,
  within: Temporal.PlainYearMonth,
  reason: string | undefined,
): Reply {
  const last = within.toPlainDate({ day: within.daysInMonth });
  const before = within.toPlainDate({ day: 1 }).subtract({ days: 1 });
  // Said again, in the language that is read.
  const line = (day: Temporal.PlainDate): string =>
    `terminer la série ${code} le ${dateInWords(day, 'fr')}${reason ? `, motif : ${reason}` : ''}`;
  const month = monthInWords(within.month, t.locale);
  return reply(
    text(t('series.end.which', { code, month })),
    buttons(
      {
        id: sayId(line(last)),
        label: t('series.end.with', { month, day: dateInWords(last, t.locale) }),
      },
      {
        id: sayId(line(before)),
        label: t('series.end.without', { month, day: dateInWords(before, t.locale) }),
      },
    ),
  );
}

/** Puts an end to a series: what is left after its last day is called off. */
export const terminerSerie = defineCommand({
  name: END,
  words: [
    'terminer la série',
    'terminer série',
    'série terminer',
    'arrêter la série',
    'clore la série',
    'stopper la série',
    'stop la série',
    'mettre fin à la série',
    'annuler la série',
    'annule la série',
    'supprimer la série',
    'supprime la série',
  ],
  claims: (line) => endSaid(line) !== undefined,
  act: 'serie.planifier',
  grammar: ['terminer la série <série> le <date>, motif : <motif>'],
  examples: ['terminer la série GEC-S1 le 30 juin', 'terminer la série GEC-S1'],
  parse,
  subject: ({ series }, context) => findSeries(series, context),
  async run({ end, reason }, context, subject): Promise<Reply> {
    refuseOver(subject, context);
    if ('within' in end) return askBeforeOrAfter(context, subject.series.code, end.within, reason);
    const why = reason ?? context.t('series.end.usualReason', { code: subject.series.code });
    return previewEnd(context, subject, end.lastDay, why);
  },
  actions: [
    defineAction({
      name: `${END}.confirmer`,
      act: 'serie.planifier',
      params: draftParams,
      subject: draftSubject,
      run: ({ draft }, context, subject) => confirmEnd(context, subject, draft),
    }),
    defineAction({
      name: `${END}.abandonner`,
      act: 'serie.planifier',
      params: draftParams,
      subject: draftSubject,
      run: ({ draft }, context) => abandonDraft(context, END, draft),
    }),
  ],
});
