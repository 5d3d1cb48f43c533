import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { findWhen } from '../../kernel/dates/when.ts';
import { DomainError } from '../../kernel/errors.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { form, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { CHANGE, changeSchema, confirmChange, previewChange, slotOf } from '../changeDraft.ts';
import { type ChangeRequest, parseChange } from '../changing.ts';
import type { Meeting, Slot } from '../meeting.ts';
import { findMeeting, refuseClosed } from '../meetingRef.ts';
import { changeFields, planForm, valuesOfSlot } from '../planForm.ts';
import { readPlanForm } from '../planReading.ts';
import { abandonDraft } from '../preview.ts';

const FORM = `${CHANGE}.formulaire`;

const draftParams = z.object({ draft: z.string() });

async function draftSubject({ draft }: { draft: string }, context: Context) {
  const row = await context.db.draft.findUnique({ where: { id: draft } });
  if (row?.command !== CHANGE) throw new DomainError('button.unknown');
  const stored = changeSchema.parse(JSON.parse(row.payload));
  const subject = await findMeeting({ code: stored.code, rest: '' }, context);
  return { ...subject, slot: slotOf(stored) };
}

const confirmer = defineAction({
  name: `${CHANGE}.confirmer`,
  access: 'coordinator',
  params: draftParams,
  subject: draftSubject,
  run: ({ draft }, context, subject) => confirmChange(context, subject, draft),
});

const modifier = defineAction({
  name: `${CHANGE}.modifier`,
  access: 'coordinator',
  params: draftParams,
  subject: draftSubject,
  async run({ draft }, context, { meeting, slot }): Promise<Reply> {
    const id = actionId(FORM, { reunion: meeting.code, draft });
    return reply(form(planForm(id, context, valuesOfSlot(slot), {}, changeFields)));
  },
});

const abandonner = defineAction({
  name: `${CHANGE}.abandonner`,
  access: 'coordinator',
  params: draftParams,
  subject: draftSubject,
  run: ({ draft }, context) => abandonDraft(context, CHANGE, draft),
});

const formulaire = defineAction({
  name: FORM,
  access: 'coordinator',
  params: z.object({ reunion: z.string(), draft: z.string().optional() }),
  subject: ({ reunion }, context) => findMeeting({ code: reunion, rest: '' }, context),
  async run({ reunion, draft }, context, subject, values): Promise<Reply> {
    refuseClosed(subject, context);
    const id = actionId(FORM, { reunion, ...(draft ? { draft } : {}) });
    const typed = { ...values, groupe: subject.group.code };
    const plan = readPlanForm(id, context, typed, changeFields);
    return previewChange(context, subject, plan, draft);
  },
});

/** What the meeting becomes: what the sentence says, and the rest as it was. */
function slotAfter(meeting: Meeting, request: ChangeRequest): Slot {
  const when =
    request.when ??
    findWhen(`${meeting.start.toPlainDate()} ${request.spoken}`, meeting.start.with({ hour: 0 }));
  const length = meeting.start.until(meeting.end);
  const start = when
    ? when.date.toZonedDateTime({
        timeZone: meeting.start.timeZoneId,
        plainTime: when.time ?? meeting.start.toPlainTime(),
      })
    : meeting.start;
  const end = when?.end?.toZonedDateTime(start.timeZoneId) ?? start.add(length);
  return {
    start,
    end: request.duration ? start.add({ minutes: request.duration }) : end,
    place: request.place ?? meeting.place,
    subject: request.subject ?? meeting.subject,
  };
}

/** Moves a meeting, or changes its place or subject: a preview, then one update per invitee. */
export const reporter = defineCommand({
  name: CHANGE,
  words: [
    'reporter',
    'reporte',
    'reportez',
    'report',
    'repousser',
    'repousse',
    'repoussez',
    'décaler',
    'décale',
    'décalez',
    'déplacer',
    'déplace',
    'déplacez',
    'avancer',
    'avance',
    'avancez',
    'modifier',
    'modifie',
    'modifiez',
  ],
  natural: ['reporter', 'reporte', 'reportez', 'repousser', 'décaler', 'déplacer'],
  access: 'coordinator',
  grammar: [
    'reporter <réunion> au <date> à <heure>',
    'modifier <réunion> lieu : <lieu>, objet : <objet>, durée : <durée>',
  ],
  examples: [
    'reporter GEC-2027-03 au 11 mars à 10h',
    'modifier GEC-2027-03 lieu : ambassade de Suisse',
  ],
  parse: parseChange,
  subject: (request, context) => findMeeting(request.meeting, context),
  async run(request, context, subject): Promise<Reply> {
    refuseClosed(subject, context);
    const { meeting } = subject;
    if (!request.saysSomething) {
      const id = actionId(FORM, { reunion: meeting.code });
      return reply(
        text(context.t('meetings.change.lead', { code: meeting.code })),
        form(planForm(id, context, valuesOfSlot(meeting), {}, changeFields)),
      );
    }
    return previewChange(context, subject, slotAfter(meeting, request));
  },
  actions: [confirmer, modifier, abandonner, formulaire],
});
