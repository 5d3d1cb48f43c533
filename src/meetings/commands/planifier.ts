import { z } from 'zod';
import { authorize } from '../../kernel/access/access.ts';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { errorText } from '../../kernel/errorReply.ts';
import { DomainError } from '../../kernel/errors.ts';
import { InvalidForm } from '../../kernel/invalidForm.ts';
import { isDefined } from '../../kernel/isDefined.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { form, info, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { ARRANGE } from '../changing/arranging.ts';
import { behindOrder, mannersBefore } from '../changing/beforeVerb.ts';
import { notTodayNote, untakenNote } from '../changing/doubtNote.ts';
import { aboutHourNote } from '../planning/aboutHour.ts';
import { askIfThatDay } from '../planning/alreadyThatDay.ts';
import {
  besideAnother,
  besideNote,
  besideSaid,
  onThatDay,
  type PlanSaid,
  withoutAnd,
} from '../planning/besidePlan.ts';
import { conditionSaid } from '../planning/conditionSaid.ts';
import { convened, withoutMembers } from '../planning/convened.ts';
import { askMovedOrNew } from '../planning/movedOrNew.ts';
import { refuseNight } from '../planning/nightHour.ts';
import { planSchema, restorePlan } from '../planning/planDraft.ts';
import { planForm, valuesOfPlan, valuesOfRequest } from '../planning/planForm.ts';
import { planOfRequest, readPlanForm } from '../planning/planReading.ts';
import { parsePlan } from '../planning/planRequest.ts';
import { isPlanSaid, withArticle } from '../planning/planSaid.ts';
import { abandonDraft, confirmPlan, PLAN, previewPlan } from '../planning/preview.ts';
import { isNewMeetingTold } from '../planning/talk.ts';
import { wished } from '../planning/wished.ts';
import { placeWithLink, takeLink, withoutLink } from '../videoLink.ts';

const FORM = `${PLAN}.formulaire`;

const draftParams = z.object({ draft: z.string() });

/** The plan of a draft: access is judged again on its group at each press. */
async function draftSubject({ draft }: { draft: string }, context: Context) {
  const row = await context.db.draft.findUnique({ where: { id: draft } });
  if (row?.command !== PLAN) throw new DomainError('button.unknown');
  const plan = restorePlan(planSchema.parse(JSON.parse(row.payload)), context);
  return { ...plan, hidden: new DomainError('button.unknown') };
}

const confirmer = defineAction({
  name: `${PLAN}.confirmer`,
  act: 'planifier',
  params: draftParams,
  subject: draftSubject,
  run: ({ draft }, context, plan) => confirmPlan(context, plan, draft),
});

const modifier = defineAction({
  name: `${PLAN}.modifier`,
  act: 'planifier',
  params: draftParams,
  subject: draftSubject,
  async run({ draft }, context, plan): Promise<Reply> {
    const id = actionId(FORM, { draft });
    return reply(form(planForm(id, context, valuesOfPlan(plan, context))));
  },
});

const abandonner = defineAction({
  name: `${PLAN}.abandonner`,
  act: 'planifier',
  params: draftParams,
  subject: draftSubject,
  run: ({ draft }, context) => abandonDraft(context, PLAN, draft),
});

const formulaire = defineAction({
  name: FORM,
  act: 'planifier',
  params: z.object({ draft: z.string().optional() }),
  async subject({ draft }, context, values) {
    if (!draft) return readPlanForm(FORM, context, values);
    const before = await draftSubject({ draft }, context);
    authorize('planifier', context, before);
    const plan = readPlanForm(actionId(FORM, { draft }), context, values);
    const { pollId } = before;
    return pollId && before.group.id === plan.group.id ? { ...plan, pollId } : plan;
  },
  keeps: true,
  run: ({ draft }, context, plan) => previewPlan(context, plan, draft),
});

const parse = (line: Line): PlanSaid => ({ ...readPlan(line), typed: line.text });

/** @throws DomainError date.*, `group.several`, `meeting.nightHour` */
function readPlan(typed: Line): PlanSaid {
  const unlinked = withoutLink(typed);
  const beside = besideSaid(unlinked);
  const line = beside ? unlinked : withoutAnd(unlinked);
  const wish = wished(line);
  const said = beside?.rest ?? convened(line) ?? wish ?? withArticle(withoutMembers(asked(line)));
  const eve = besideAnother(line, said);
  const request = conditioned(
    joinedAt(eve ?? parsePlan({ ...line, rest: said }), takeLink(typed.text).link),
    mannersBefore(line),
  );
  const { when, hour } = request;
  refuseNight(line.text, when?.time ?? hour, when?.end?.toPlainTime());
  if (beside) return { ...request, besideDays: beside.days };
  if (eve) return request;
  if (line.called !== '' || wish !== undefined) return request;
  // Of the meeting that it has already, or of another: « et le GT Eau le 19 » may be said behind either.
  return line === unlinked
    ? { ...request, implied: typed.text }
    : { ...request, implied: line.text, held: line.text };
}

/** « j'aurais l'honneur de vous demander de convoquer le GEC »: what leads to the verb is no place. */
const asked = (line: Line): Line =>
  mannersBefore(line) === '' ? line : { ...line, rest: behindOrder(line) };

/** « si vous êtes d'accord, planifie »: a condition that stands before is told too. */
function conditioned(request: PlanSaid, before: string): PlanSaid {
  const condition = request.condition ?? conditionSaid(before);
  return condition === undefined ? request : { ...request, condition };
}

const joinedAt = (request: PlanSaid, link: string | undefined): PlanSaid =>
  link === undefined ? request : { ...request, place: placeWithLink(request.place, link) };

/** Plans a meeting: a preview, then one personal invitation per invitee on « Confirmer ». */
export const planifier = defineCommand({
  name: PLAN,
  words: [
    'planifier',
    'planifie',
    'planifiez',
    'planifions',
    'programmer',
    'programmez',
    'convoquer',
    'convoque',
    'convoquez',
    'convier',
    'nouvelle réunion',
    'schedule',
    'book a meeting',
    'set up a meeting',
    'plan a meeting',
    'organize a meeting',
  ],
  shared: ARRANGE,
  declines: isNewMeetingTold,
  claims(typed) {
    const line = withoutLink(typed);
    return [convened, wished, besideSaid].some((reading) => reading(line) !== undefined);
  },
  natural: ['planifier', 'planifie', 'planifiez', 'programmer', 'convoquer', 'organiser'],
  implied: (line) => isPlanSaid(withoutAnd(withoutLink(line))),
  inLetters: true,
  act: 'planifier',
  grammar: [
    '<groupe> planifier <date> à <heure>, <lieu>, objet : <objet>, durée : <durée>, invités : <noms>',
    'planifie une réunion du <groupe> le <date> à <heure> au <lieu>',
  ],
  examples: [
    'gec planifier jeudi 4 mars à 10h, salle de conférence du PNUD, objet : revue du CREDD',
    'planifie une réunion du GEC le 4 mars à 10h au PNUD',
  ],
  parse,
  async subject({ group }) {
    return group ? { group, hidden: new DomainError('group.unknown', { text: group.code }) } : {};
  },
  keeps: () => true,
  async run(said, context): Promise<Reply> {
    const request = await onThatDay(context, said);
    const asked = (await askMovedOrNew(context, request)) ?? (await askIfThatDay(context, request));
    const plan = planOfRequest(request, context);
    const untaken = untakenNote(context, request);
    if (asked) return untaken ? { ...asked, blocks: [info(untaken), ...asked.blocks] } : asked;
    const note = untaken ?? notTodayNote(context, request.when);
    const about = plan && aboutHourNote(context, request.typed ?? '', plan);
    const beside = await besideNote(context, said);
    const notes = [beside, note, about].filter(isDefined).join(' ') || undefined;
    if (plan) return previewPlan(context, plan, undefined, notes);
    const values = valuesOfRequest(request);
    if (request.unknownGroup === undefined) {
      const lead = [beside, untaken, context.t('meetings.form.lead')].filter(isDefined).join(' ');
      return reply(text(lead), form(planForm(FORM, context, values)));
    }
    const unknown = new DomainError('group.unknown', { text: request.unknownGroup });
    const faults = { groupe: errorText(context.t, unknown) };
    throw new InvalidForm(unknown, planForm(FORM, context, values, faults));
  },
  actions: [confirmer, modifier, abandonner, formulaire],
});
