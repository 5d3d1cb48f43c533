import { z } from 'zod';
import type { Act } from '../../kernel/access/matrix.ts';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { form, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { abandonDraft } from '../../meetings/planning/preview.ts';
import { answerSeries, cardReply } from '../card.ts';
import { editOf, editSchema } from '../changing/edit.ts';
import { confirmEdit, EDIT, previewEdit } from '../changing/editDraft.ts';
import { rethinkSeries, rethinksSeries, seriesThought } from '../changing/seriesRethought.ts';
import { draftedSeries } from '../draftedSeries.ts';
import {
  readSeriesForm,
  seriesForm,
  valuesOfSeriesPlan,
  valuesOfSeriesRequest,
} from '../planning/form.ts';
import { askOneOrAll } from '../planning/oneOrAll.ts';
import { planOfSeries, restoreSeriesPlan, seriesPlanSchema } from '../planning/plan.ts';
import { confirmSeries, previewSeries, SERIES } from '../planning/preview.ts';
import type { SeriesRequest } from '../planning/seriesRequest.ts';
import { BARE_SERIES_CODE } from '../seriesCode.ts';
import { findSeries, goingOn, refuseOver, type SeriesSubject } from '../seriesRef.ts';
import { isSeriesPlanned, isSeriesSaid, readSeriesLine, type SeriesWish } from '../seriesSaid.ts';

const FORM = `${SERIES}.formulaire`;

const ACTS = {
  show: 'serie',
  plan: 'serie.planifier',
  edit: 'serie.planifier',
  change: 'serie.planifier',
  ask: 'serie.planifier',
  rethink: 'serie',
} as const satisfies Record<SeriesWish['kind'], Act>;

const draftParams = z.object({ draft: z.string() });

/** The plan of a draft: access is judged again on its group at each press. */
async function planSubject({ draft }: { draft: string }, context: Context) {
  const row = await context.db.draft.findUnique({ where: { id: draft } });
  if (row?.command !== SERIES) throw new DomainError('button.unknown');
  const plan = restoreSeriesPlan(seriesPlanSchema.parse(JSON.parse(row.payload)), context);
  return { ...plan, hidden: new DomainError('button.unknown') };
}

const editSubject = ({ draft }: { draft: string }, context: Context) =>
  draftedSeries(context, EDIT, draft, editSchema);

const actions = [
  defineAction({
    name: `${SERIES}.confirmer`,
    act: 'serie.planifier',
    params: draftParams,
    subject: planSubject,
    run: ({ draft }, context, plan) => confirmSeries(context, plan, draft),
  }),
  defineAction({
    name: `${SERIES}.modifier`,
    act: 'serie.planifier',
    params: draftParams,
    subject: planSubject,
    async run({ draft }, context, plan): Promise<Reply> {
      const id = actionId(FORM, { draft });
      return reply(form(seriesForm(id, context, valuesOfSeriesPlan(context, plan))));
    },
  }),
  defineAction({
    name: `${SERIES}.abandonner`,
    act: 'serie.planifier',
    params: draftParams,
    subject: planSubject,
    run: ({ draft }, context) => abandonDraft(context, SERIES, draft),
  }),
  defineAction({
    name: FORM,
    act: 'serie.planifier',
    params: z.object({ draft: z.string().optional() }),
    subject: async ({ draft }, context, values) =>
      readSeriesForm(draft ? actionId(FORM, { draft }) : FORM, context, values),
    keeps: true,
    run: ({ draft }, context, plan) => previewSeries(context, plan, draft),
  }),
  defineAction({
    name: `${EDIT}.confirmer`,
    act: 'serie.planifier',
    params: draftParams,
    subject: editSubject,
    run: ({ draft }, context, subject) => confirmEdit(context, subject, draft),
  }),
  defineAction({
    name: `${EDIT}.abandonner`,
    act: 'serie.planifier',
    params: draftParams,
    subject: editSubject,
    run: ({ draft }, context) => abandonDraft(context, EDIT, draft),
  }),
  defineAction({
    name: `${SERIES}.repondre`,
    act: 'repondre',
    params: z.object({
      serie: z.string(),
      reponse: z.enum(['accepted', 'declined', 'tentative']),
    }),
    subject: ({ serie }, context) => findSeries({ code: serie }, context),
    run: ({ reponse }, context, subject) => answerSeries(context, subject, reponse),
  }),
];

/** Meetings that come back: planned with a preview, shown, changed from a day on. */
export const serie = defineCommand<SeriesWish, Partial<SeriesSubject>>({
  name: 'serie',
  words: [
    'série',
    'réunions régulières',
    'réunion régulière',
    ...['modifier', 'modifie', 'changer', 'change', 'décaler', 'décale', 'déplacer', 'déplace'].map(
      (verb) => `${verb} la série`,
    ),
  ],
  code: BARE_SERIES_CODE,
  claims: isSeriesPlanned,
  holds: async (line, context) => ((await rethinksSeries(line, context)) ? 'first' : undefined),
  implied: isSeriesSaid,
  act: 'serie',
  actOf: ({ kind }) => ACTS[kind],
  grammar: [
    '<groupe> série <rythme> à <heure>, <lieu>, objet : <objet>, fériés : <règle>',
    'série <série>',
    'série <série> à partir de <date>, <rythme> à <heure>',
    '<groupe> à partir de <date>, <rythme>',
    'série <série> lieu : <lieu>, objet : <objet>, fériés : <règle>',
  ],
  examples: [
    'gec série premier jeudi du mois à 10h à partir de mars',
    'série GEC-S1',
    'série GEC-S1 à partir de juin, le 2e jeudi du mois',
    'gec à partir de juin, le 2e jeudi',
    'série GEC-S1 lieu : ambassade de Suisse',
  ],
  parse(line) {
    const said = isSeriesPlanned(line) || isSeriesSaid(line) ? undefined : seriesThought(line);
    return said === undefined ? readSeriesLine(line) : { kind: 'rethink', said };
  },
  async subject(args, context) {
    if (args.kind === 'show') return findSeries(args, context);
    if (args.kind === 'edit') return findSeries(args.ref, context);
    if (args.kind === 'rethink') return {};
    const { group } = args;
    return group ? { group, hidden: new DomainError('group.unknown', { text: group.code }) } : {};
  },
  keeps: ({ kind }) => kind !== 'show',
  async run(args, context, subject): Promise<Reply> {
    if (args.kind === 'plan') return plan(args, context);
    if (args.kind === 'rethink') return rethinkSeries(args.said, context);
    if (args.kind === 'ask') return askOneOrAll(context, args.group, args.said);
    if (args.kind === 'change') return changeOrPlan(args, context);
    const { series, group, invitees, hidden } = subject;
    if (!series || !group || !invitees || !hidden) throw new DomainError('series.missing');
    const found = { series, group, invitees, hidden };
    if (args.kind === 'show') return cardReply(context, found);
    refuseOver(found, context);
    return edited(context, found, args.request);
  },
  actions,
});

function edited(context: Context, subject: SeriesSubject, request: SeriesRequest): Promise<Reply> {
  const today = context.now.toZonedDateTimeISO(subject.series.zone).toPlainDate();
  return previewEdit(context, subject, editOf(subject.series, request, today));
}

/** « le GEC se réunit désormais le vendredi »: of the series that it has, else of one to plan. */
async function changeOrPlan(
  { group, request }: Extract<SeriesWish, { kind: 'change' }>,
  context: Context,
): Promise<Reply> {
  const going = await goingOn(context, group);
  const { rhythm } = request.said;
  // « plus le mardi mais le jeudi » says only what changes.
  const isPart = rhythm === undefined || (rhythm.unit === 'week' && request.onlyWeekday);
  if (going.length === 0 && isPart) throw new DomainError('series.none', { group: group.code });
  if (going.length === 0) return plan({ kind: 'plan', group, request }, context);
  return edited(context, await findSeries({ group }, context), request);
}

function plan(
  { group, request }: Extract<SeriesWish, { kind: 'plan' }>,
  context: Context,
): Promise<Reply> | Reply {
  const complete = planOfSeries(request, group, context);
  if (complete) return previewSeries(context, complete, undefined, request.unread);
  const values = valuesOfSeriesRequest(context, request, group?.code);
  return reply(text(context.t('meetings.form.lead')), form(seriesForm(FORM, context, values)));
}
