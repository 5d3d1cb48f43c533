import { defineCommand } from '../../kernel/commands/command.ts';
import { DomainError } from '../../kernel/errors.ts';
import { info, type Reply, reply } from '../../kernel/messages/tree.ts';
import { readMeetingRef } from '../../meetings/meetingRef.ts';
import { adopt } from '../compteRendu/adopting.ts';
import { keptFor, minutesSubject, refuseSealed, SHORT_SEAL } from '../compteRendu/subject.ts';
import { seanceOf } from '../store.ts';

/** Adopts a compte rendu outside a séance; in one, « adopté » does it when the séance closes. */
export const crAdopter = defineCommand({
  name: 'crAdopter',
  words: ['cr adopter', 'adopter le cr', 'adopter le compte rendu'],
  act: 'cr.ecrire',
  grammar: ['cr adopter <réunion>'],
  examples: ['cr adopter GEC-2027-03'],
  parse: readMeetingRef,
  subject: minutesSubject,
  async run(_ref, context, subject): Promise<Reply> {
    const { id, code } = subject.meeting;
    const seance = await seanceOf(context.db, id);
    if (seance && !seance.closedAt) throw new DomainError('minutes.seanceOpen', { code });
    refuseSealed(await keptFor(context, subject));
    const adoption = { personId: context.actor.person?.id ?? null, now: context.now, atCode: '' };
    const seal = await context.write((write) => adopt(write, subject.meeting, [], adoption));
    if (seal === undefined) throw new DomainError('minutes.nothingToAdopt', { code });
    return reply(
      info(context.t('seances.minutes.adopted', { code, seal: seal.slice(0, SHORT_SEAL) })),
    );
  },
});
