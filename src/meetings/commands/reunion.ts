import { may } from '../../kernel/access/access.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, info, type Reply, reply } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { asksWhetherHeld, calledOffFirst } from '../calledOff.ts';
import { notTodayNote, untakenNote } from '../changing/doubtNote.ts';
import { isLink, isLinkAsked } from '../linkAsked.ts';
import { phase } from '../meeting.ts';
import { BARE_MEETING_CODE, findMeetingCode } from '../meetingCode.ts';
import { type MeetingRef, readAnsweredRef } from '../meetingRef.ts';
import { findMeeting, type MeetingSubject } from '../meetingSearch.ts';
import { meetingCard } from '../messages.ts';
import type { Plan } from '../planning/planDraft.ts';
import { planOfRequest } from '../planning/planReading.ts';
import { type PlanRequest, parsePlan } from '../planning/planRequest.ts';
import { isTalkOfMeeting } from '../planning/planSaid.ts';
import { previewPlan } from '../planning/preview.ts';
import { isAskedBriefly, isWhereOrWhen, namesLastOrNext } from '../whereOrWhen.ts';

interface Asked {
  readonly ref: MeetingRef;
  /** « réunion de la Troïka vendredi 10 h » tells a meeting, whether it exists or not. */
  readonly told?: PlanRequest;
  /** « le lien Teams svp » */
  readonly asksLink?: true;
  /** « le GEC est maintenu ? » */
  readonly asksHeld?: boolean;
}

/** « le GT Eau du 16 mars à 15h dure combien »: nothing is planned. */
const HOW_LONG = /\b(?:durer|durera|dure) (?:combien|longtemps)\b/;

function parse(line: Line): Asked {
  if (isLinkAsked(line.text)) return { ref: readAnsweredRef(line), asksLink: true };
  const whole = { ...line, rest: `réunion ${line.rest}` };
  const told = findMeetingCode(line.rest) ? undefined : planIn(whole);
  const read = readAnsweredRef(line);
  // « réunion santé »: behind that noun the name of a group is one.
  const ref = { ...(told?.group ? { group: told.group } : {}), ...read };
  if (told?.unknownGroup !== undefined && !ref.group) {
    throw new DomainError('group.unknown', { text: told.unknownGroup });
  }
  if (!told?.when?.time) return { ref, asksHeld: asksWhetherHeld(line.text) };
  const { date } = told.when;
  const on = { ...ref, on: [{ from: date, to: date }] };
  // « le GEC est demain à 10h ? », « la réunion de demain est à 15h » plan nothing.
  const isAsked = line.text.includes('?') || HOW_LONG.test(fold(line.text));
  return isAsked || isTalkOfMeeting(line) ? { ref: on } : { ref: on, told };
}

/** What a line tells of a meeting; « le GEC du 18 est reporté au 25 ? » asks of two days, and tells nothing. */
function planIn(line: Line): PlanRequest | undefined {
  try {
    return parsePlan(line);
  } catch (error) {
    if (error instanceof DomainError && line.text.includes('?')) return undefined;
    throw error;
  }
}

const untaken = (context: Context, told: PlanRequest | undefined): string | undefined =>
  told && (untakenNote(context, told) ?? notTodayNote(context, told.when));

type Shown = MeetingSubject | { readonly plan: Plan; readonly group: Group };

/** The meeting that is asked for; one that is told and does not exist is planned, by whoever may. */
async function subject({ ref, told, asksHeld }: Asked, context: Context): Promise<Shown> {
  const off = asksHeld ? await calledOffFirst(ref, context) : undefined;
  if (off) return off;
  try {
    return await findMeeting(ref, context, { orOnly: true, orNext: true, orLast: true });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'meeting.noneOn' || !told) throw error;
    const mayPlan = told.group && may(context.actor, 'planifier', { group: told.group });
    const plan = mayPlan ? planOfRequest(told, context) : undefined;
    if (!plan) throw error;
    return { plan, group: plan.group };
  }
}

function card(
  context: Context,
  { meeting, group, invitees }: MeetingSubject,
  asksLink: boolean,
): Reply {
  const { t, actor, now } = context;
  const { code } = meeting;
  const mayPut = may(actor, 'reporter', { group }) ? 'yes' : 'no';
  const noLink = asksLink && !isLink(meeting.place);
  const invited = actor.person !== undefined && invitees.includes(actor.person.id);
  const answerable = invited && phase(meeting, now) !== 'over';
  return reply(
    ...(noLink ? [info(t('meetings.noLink', { code, may: mayPut }))] : []),
    ...meetingCard(t, meeting, group, { answerable }),
    buttons(
      { id: sayId(`odj ${meeting.code}`), label: t('meetings.button.agenda') },
      { id: sayId(`présences ${meeting.code}`), label: t('meetings.button.attendance') },
    ),
  );
}

/** « je rencontre le ministre jeudi »: a verb. */
const MEETS_SOMEBODY = /^(?:(?:bonjour|griot|moi) )*(?:je|tu|il|elle|on) rencontre\b/;

/** One meeting: when, where, about what, who comes; with answer buttons for those invited. */
export const reunion = defineCommand({
  name: 'reunion',
  words: [
    'réunion',
    'prochaine réunion',
    'prochain',
    'rencontre',
    'rendez-vous',
    'rdv',
    'next meeting',
    'what’s next',
    'meeting',
  ],
  code: BARE_MEETING_CODE,
  claims: (line) =>
    isLinkAsked(line.text) ||
    isWhereOrWhen(line) ||
    namesLastOrNext(line) ||
    isAskedBriefly(line.text),
  declines: ({ text }) => MEETS_SOMEBODY.test(fold(text)),
  inLetters: true,
  act: 'reunion',
  grammar: ['réunion <réunion>'],
  examples: ['réunion GEC-2027-03'],
  parse,
  subject,
  run: (asked, context, shown): Promise<Reply> =>
    'plan' in shown
      ? previewPlan(context, shown.plan, undefined, untaken(context, asked.told))
      : Promise.resolve(card(context, shown, asked.asksLink === true)),
});
