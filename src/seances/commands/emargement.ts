import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { isUnnamed, type MeetingRef, readDatedRef } from '../../meetings/meetingRef.ts';
import { findMeeting, type MeetingSubject } from '../../meetings/meetingSearch.ts';
import { fileBlocks } from '../compteRendu/messages.ts';
import { signInFiles } from '../compteRendu/signInSheet.ts';
import { floorHere } from '../floor.ts';

/** A week: time to open it on a thin connection. */
const KEPT_HOURS = 7 * 24;

/** The meeting that is named, that of the séance under way here, or the next one. */
async function subjectOf(ref: MeetingRef, context: Context): Promise<MeetingSubject> {
  const floor = isUnnamed(ref) ? await floorHere(context) : undefined;
  return floor ?? findMeeting(ref, context, { orOnly: true });
}

/** The list that is signed at the door of a meeting, to be printed. */
export const emargement = defineCommand({
  name: 'emargement',
  words: [
    'feuille d’émargement',
    'fiche d’émargement',
    'liste d’émargement',
    'feuille d’émargements',
    'feuille de présence',
    'fiche de présence',
    'feuille à signer',
    'liste à signer',
    'liste de présence à signer',
    'liste des présences à signer',
    'imprimer la liste de présence',
    'imprime la liste de présence',
    'imprimer la feuille de présence',
    'imprime la feuille de présence',
    'imprimer l’émargement',
    'imprime l’émargement',
    'sign-in sheet',
    'attendance sheet',
  ],
  act: 'presences',
  grammar: ['feuille d’émargement <réunion>'],
  examples: ['feuille d’émargement GEC-2027-03'],
  parse: (line) => readDatedRef(line),
  subject: subjectOf,
  async run(_ref, context, subject): Promise<Reply> {
    const { t, now } = context;
    const { code, status } = subject.meeting;
    if (status === 'cancelled') throw new DomainError('meeting.cancelled', { code });
    const files = await signInFiles(context, subject, now.add({ hours: KEPT_HOURS }));
    const refs = await context.write(async (write) => files.map((file) => write.keep(file)));
    return reply(text(t('seances.signIn.made', { code })), ...fileBlocks(refs));
  },
});
