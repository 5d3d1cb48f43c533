import { z } from 'zod';
import { authorize } from '../../kernel/access/access.ts';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { actionId, sayId } from '../../kernel/messages/actionId.ts';
import { buttons, form, info, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { aroundVerb } from '../changing/aroundVerb.ts';
import { isAskedDone } from '../changing/askedDone.ts';
import {
  CHANGE,
  changeSchema,
  confirmChange,
  previewChange,
  slotOf,
} from '../changing/changeDraft.ts';
import { type ChangeRequest, parseChange } from '../changing/changing.ts';
import { doubtNote } from '../changing/doubtNote.ts';
import { draftedActions, draftParams } from '../changing/draftedActions.ts';
import { draftedMeeting } from '../changing/draftedMeeting.ts';
import { lengthFor } from '../changing/lengthFor.ts';
import { askLength, lengthUnsaid } from '../changing/lengthUnsaid.ts';
import { linkGiven } from '../changing/linkGiven.ts';
import { isOnCondition } from '../changing/onCondition.ts';
import { isOfAnotherThing } from '../changing/otherThing.ts';
import { saidOtherwise } from '../changing/otherwise/saidOtherwise.ts';
import { namesMeeting, saysItMoves } from '../changing/saidOfMeeting.ts';
import { swapsMeetings } from '../changing/severalMeetings.ts';
import { saysAsPlanned, saysItsSlot, slotAfter } from '../changing/slotAfter.ts';
import { askDayOfWeek, saysNoDate } from '../changing/weekSaid.ts';
import { changeKind, type Meeting } from '../meeting.ts';
import { findMeeting, type MeetingSubject, refuseClosed } from '../meetingSearch.ts';
import { meetingCard } from '../messages.ts';
import { refuseNight } from '../planning/nightHour.ts';
import { changeFields, planForm, valuesOfSlot } from '../planning/planForm.ts';
import { readPlanForm } from '../planning/planReading.ts';
import { withoutLink } from '../videoLink.ts';

const FORM = `${CHANGE}.formulaire`;

const draftSubject = ({ draft }: { draft: string }, context: Context) =>
  draftedMeeting(context, CHANGE, draft, changeSchema);

const modifier = defineAction({
  name: `${CHANGE}.modifier`,
  act: 'reporter',
  params: draftParams,
  subject: draftSubject,
  async run({ draft }, context, { meeting, stored }): Promise<Reply> {
    const id = actionId(FORM, { reunion: meeting.code, draft });
    return reply(form(planForm(id, context, valuesOfSlot(slotOf(stored)), {}, changeFields)));
  },
});

const formulaire = defineAction({
  name: FORM,
  act: 'reporter',
  params: z.object({ reunion: z.string(), draft: z.string().optional() }),
  async subject({ reunion, draft }, context) {
    if (draft) authorize('reporter', context, await draftSubject({ draft }, context));
    return findMeeting({ code: reunion, rest: '' }, context);
  },
  keeps: true,
  async run({ reunion, draft }, context, subject, values): Promise<Reply> {
    refuseClosed(subject, context);
    const id = actionId(FORM, { reunion, ...(draft ? { draft } : {}) });
    const typed = { ...values, groupe: subject.group.code };
    const plan = readPlanForm(id, context, typed, changeFields);
    return previewChange(context, subject, plan, draft);
  },
});

/** Said of many things: in a sentence, of a meeting that it names. */
const NAMING = ['décale', 'décalez', 'déplace', 'repousse', 'avancer', 'prolonger', 'raccourcir'];

const NAMING_FOLDED = new Set(NAMING.map(fold));

/** « le GEC veut avancer sur la matrice »: the verb is not what calls, and no meeting stands behind it. */
function isOfNoMeeting(line: Line): boolean {
  if (!NAMING_FOLDED.has(line.called)) return false;
  const { behind = line.text } = aroundVerb(line) ?? {};
  return behind !== line.rest && !namesMeeting({ ...line, rest: behind, group: undefined });
}

/** What stands above the form: « à 15 h » may well be the hour it has. */
function leadOf(meeting: Meeting, request: ChangeRequest) {
  if (saysNoDate(request.spoken)) return 'meetings.change.noDate';
  return saysItsSlot(meeting, request) ? 'meetings.change.same' : 'meetings.change.lead';
}

const standing = ({ t }: Context, { meeting, group }: MeetingSubject): Reply =>
  reply(
    info(t('meetings.change.asPlanned', { code: meeting.code })),
    ...meetingCard(t, meeting, group, { answerable: false }),
  );

/** « reporte-le au 24 ? » */
const isItAsked = ({ called, text }: Line): boolean =>
  /-l[ae]s?$/u.test(called) && text.includes('?');

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
    ...['bouger', 'bouge', 'bougez'],
    ...['reculer', 'recule', 'reculez', 'retarder', 'retarde', 'retardez'],
    ...['avancer', 'avance', 'avancez', 'modifier', 'modifie', 'modifiez'],
    'changer',
    'change',
    'changez',
    'changement',
    'prolonger',
    'prolonge',
    'prolongez',
    ...['rallonger', 'rallonge', 'rallongez', 'raccourcir', 'raccourcis', 'raccourcissez'],
    ...['écourter', 'écourte', 'écourtez', 'shorten', 'extend'],
    ...['reschedule', 'move', 'postpone'],
  ],
  claims(typed) {
    const line = withoutLink(typed);
    if (linkGiven(typed) !== undefined || lengthFor(line) !== undefined) return true;
    if (swapsMeetings(line) || (lengthUnsaid(line) && namesMeeting(line))) return true;
    return !isOnCondition(line) && (saidOtherwise(line) !== undefined || saysItMoves(line));
  },
  declines(typed) {
    const line = withoutLink(typed);
    if (isOfNoMeeting(line) || isItAsked(line)) return true;
    return isOfAnotherThing(line) || isAskedDone(line) || isOnCondition(line);
  },
  natural: [
    ...['reporter', 'reporte', 'reportez', 'reportée', 'repousser', 'décaler', 'déplacer'],
    ...NAMING,
  ],
  inLetters: true,
  act: 'reporter',
  grammar: [
    'reporter <réunion> au <date> à <heure>',
    'modifier <réunion> lieu : <lieu>, objet : <objet>, durée : <durée>',
  ],
  examples: [
    'reporter GEC-2027-03 au 11 mars à 10h',
    'modifier GEC-2027-03 lieu : ambassade de Suisse',
  ],
  parse: parseChange,
  subject: ({ meeting, lengthUnsaid: unsaid }, context) =>
    findMeeting(meeting, context, unsaid ? { orOnly: true } : {}),
  keeps: () => true,
  async run(request, context, subject): Promise<Reply> {
    refuseClosed(subject, context);
    const { meeting } = subject;
    if (request.lengthUnsaid) return askLength(context, meeting, request.lengthUnsaid);
    const slot = slotAfter(meeting, request);
    const isOtherHour = !slot.start.toPlainTime().equals(meeting.start.toPlainTime());
    if (isOtherHour && !request.shift) {
      refuseNight(request.meeting.said ?? '', slot.start, slot.end);
    }
    // Words that change nothing were not understood, unless they said the date it already has.
    const understood = changeKind(meeting, slot).any || request.dated !== undefined;
    const note = doubtNote(context, request, meeting, slot);
    if (understood) return previewChange(context, subject, slot, undefined, note);
    if (saysAsPlanned(request)) return standing(context, subject);
    const asked = askDayOfWeek(context, request, meeting);
    if (asked) return asked;
    const id = actionId(FORM, { reunion: meeting.code });
    const { code } = meeting;
    const undated = saysNoDate(request.spoken);
    return reply(
      text(context.t(leadOf(meeting, request), { code })),
      form(planForm(id, context, valuesOfSlot(meeting), {}, changeFields)),
      ...(undated
        ? [
            buttons({
              id: sayId(`annuler ${code}`),
              label: context.t('meetings.change.cancel', { code }),
            }),
          ]
        : []),
    );
  },
  actions: [...draftedActions(CHANGE, 'reporter', confirmChange), modifier, formulaire],
});
