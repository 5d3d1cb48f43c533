import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import { splitLabels } from '../../kernel/commands/labels.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { findWhen } from '../../kernel/dates/when.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { words } from '../../kernel/text/words.ts';
import { oneDay } from '../../meetings/planning/oneDay.ts';
import { abandonDraft } from '../../meetings/planning/preview.ts';
import { confirmEnd, END, endSchema, previewEnd } from '../changing/endDraft.ts';
import { draftedSeries } from '../draftedSeries.ts';
import { findSeriesCode } from '../seriesCode.ts';
import { findSeries, refuseOver, type SeriesRef } from '../seriesRef.ts';

interface EndRequest {
  readonly series: SeriesRef;
  /** Its last day; today when none is said. */
  readonly lastDay: Temporal.PlainDate;
  readonly reason: string | undefined;
}

/** « après le 30 septembre » still meets on that day: the preview says which meeting is the last. */
const AFTER = /(?<!\p{L})(?:après|apres|à l[’']issue|a l[’']issue|jusqu[’']?)(?!\p{L})/iu;

function parse(line: Line): EndRequest {
  const { free, values } = splitLabels(line.rest, { motif: 'reason', raison: 'reason' });
  const found = findSeriesCode(free);
  const group = line.group ?? groupIn(words(free), line.groups)?.group ?? line.channelGroup;
  const said = (found?.rest ?? free).replace(AFTER, ' ');
  const when = oneDay(findWhen(said, line.now));
  if (!when && /\d/u.test(found?.rest ?? '')) throw new DomainError('date.missing');
  return {
    series: found ? { code: found.code } : group ? { group } : {},
    lastDay: when?.date ?? line.now.toPlainDate(),
    reason: values.reason,
  };
}

const draftParams = z.object({ draft: z.string() });

const draftSubject = ({ draft }: { draft: string }, context: Context) =>
  draftedSeries(context, END, draft, endSchema);

/** Puts an end to a series: what is left after its last day is called off. */
export const terminerSerie = defineCommand({
  name: END,
  words: [
    'terminer la série',
    'terminer série',
    'série terminer',
    'arrêter la série',
    'clore la série',
    'mettre fin à la série',
  ],
  act: 'serie.planifier',
  grammar: ['terminer la série <série> le <date>, motif : <motif>'],
  examples: ['terminer la série GEC-S1 le 30 juin', 'terminer la série GEC-S1'],
  parse,
  subject: ({ series }, context) => findSeries(series, context),
  async run({ lastDay, reason }, context, subject): Promise<Reply> {
    refuseOver(subject, context);
    const why = reason ?? context.t('series.end.usualReason', { code: subject.series.code });
    return previewEnd(context, subject, lastDay, why);
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
