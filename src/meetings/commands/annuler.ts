import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { form, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { CANCEL, cancelSchema, confirmCancel, previewCancel } from '../cancelDraft.ts';
import { draftedMeeting } from '../draftedMeeting.ts';
import { type MeetingRef, readDatedRef } from '../meetingRef.ts';
import { findMeeting, refuseClosed } from '../meetingSearch.ts';
import { abandonDraft } from '../preview.ts';

const FORM = `${CANCEL}.formulaire`;

/** « annule » alone may well be said of a preview: no meeting is taken for it. */
const MEETING_SAID = /(?<!\p{L})(?:réunion|reunion|rencontre|séance|seance)(?!\p{L})/iu;

/** « annuler la réunion » tells no reason. */
const MEETING_ALONE =
  /^(?:(?:la|cette|ma|notre)\s+)?(?:réunion|reunion|rencontre|séance|seance)[\s.!]*$/iu;

interface CancelRequest {
  readonly meeting: MeetingRef;
  readonly reason: string;
}

/** « la réunion GEC-2027-03 est annulée » — « la D-2027-001 est annulée » is said of a decision. */
const CANCELLED =
  /^(?!decision|action|odj|d-\d)(?:la |le )?(?:reunion|rencontre|seance|[a-z][a-z-]*-\d{4}-\d{1,2})\b(?!.*\bd-\d{4}).{0,60}?\b(?:est|sera|a ete) annulee?\b/;

/** What announces the reason; without it, all that is said after the meeting is the reason. */
const ANNOUNCED =
  /(?:^|[\s,(])(?:(?:motif|raison|cause)\s*:\s*|(?:pour cause|en raison|à cause)\s+(?:de la\s+|de l[’']|du\s+|de\s+|d[’'])|(?:car|parce que|pour|motif)\s+)/iu;

function parse(line: Line): CancelRequest {
  const meeting = readDatedRef(line);
  const announced = ANNOUNCED.exec(meeting.rest);
  const said = announced ? meeting.rest.slice(announced.index + announced[0].length) : meeting.rest;
  const reason = unclosed(said.replace(BEFORE_REASON, '').trim());
  return { meeting, reason: MEETING_ALONE.test(reason) ? '' : reason };
}

/** « (motif : deuil national) » leaves a parenthesis that the reason has not opened. */
const unclosed = (reason: string): string =>
  reason.includes('(') ? reason : reason.replace(/[\s)]+$/u, '');

/** « est annulée : » before the reason. */
const BEFORE_REASON =
  /^(?:[\s,;:.(–-]|(?:est|sera|a été|a ete|annulée?|annulee?)(?!\p{L})|(?:du|de la|de l[’']|le)\s+(?=\p{L}*\s*\d))+/iu;

const draftParams = z.object({ draft: z.string() });

const draftSubject = ({ draft }: { draft: string }, context: Context) =>
  draftedMeeting(context, CANCEL, draft, cancelSchema);

const confirmer = defineAction({
  name: `${CANCEL}.confirmer`,
  act: 'annuler',
  params: draftParams,
  subject: draftSubject,
  run: ({ draft }, context, subject) => confirmCancel(context, subject, draft),
});

const abandonner = defineAction({
  name: `${CANCEL}.abandonner`,
  act: 'annuler',
  params: draftParams,
  subject: draftSubject,
  run: ({ draft }, context) => abandonDraft(context, CANCEL, draft),
});

const formulaire = defineAction({
  name: FORM,
  act: 'annuler',
  params: z.object({ reunion: z.string() }),
  subject: ({ reunion }, context) => findMeeting({ code: reunion, rest: '' }, context),
  async run(_params, context, subject, values): Promise<Reply> {
    refuseClosed(subject, context);
    return previewCancel(context, subject, values.motif ?? '');
  },
});

/** Calls a meeting off: a preview, then a cancellation to each invitee. */
export const annuler = defineCommand({
  name: CANCEL,
  words: [
    'annuler',
    'annule',
    'annulez',
    'annulation',
    'supprimer',
    'supprime',
    'supprimez',
    'décommander',
    'décommande',
  ],
  natural: ['annuler', 'annule', 'annulez', 'annulée'],
  claims: ({ rest }) => CANCELLED.test(fold(rest)),
  act: 'annuler',
  grammar: ['annuler <réunion> motif : <motif>'],
  examples: ['annuler GEC-2027-03 motif : deuil national'],
  parse,
  subject: ({ meeting }, context) =>
    findMeeting(meeting, context, { orOnly: MEETING_SAID.test(meeting.said ?? '') }),
  async run({ reason }, context, subject): Promise<Reply> {
    const { t } = context;
    refuseClosed(subject, context);
    if (reason !== '') return previewCancel(context, subject, reason);
    const { code } = subject.meeting;
    return reply(
      text(t('meetings.cancel.lead', { code })),
      form({
        id: actionId(FORM, { reunion: code }),
        title: t('meetings.cancel.title', { code }),
        submit: t('meetings.form.submit'),
        fields: [
          { type: 'text', name: 'motif', label: t('meetings.cancel.reason'), required: true },
        ],
      }),
    );
  },
  actions: [confirmer, abandonner, formulaire],
});
