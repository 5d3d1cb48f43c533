import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { info, type Reply, reply } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import { readMeetingRef } from '../../meetings/meetingRef.ts';
import type { MeetingSubject } from '../../meetings/meetingSearch.ts';
import { adopt } from '../compteRendu/adopting.ts';
import {
  type Kept,
  keptFor,
  minutesSubject,
  refuseSealed,
  SHORT_SEAL,
} from '../compteRendu/subject.ts';
import { seanceOf } from '../store.ts';

const WITHOUT_WAITING = /\bsans attendre\b/u;
const UNREAD = /\bsans (?:l[ea] )?diffuser\b/u;

/** @throws DomainError `minutes.neverCirculated`: a text that nobody has read is not sealed by one line */
function refuseUnread({ compteRendu }: Kept, { meeting: { code } }: MeetingSubject): void {
  if (compteRendu.status !== 'draft') return;
  throw new DomainError('minutes.neverCirculated', {
    code,
    suggestions: [`cr diffuser ${code}`, `cr adopter ${code} sans diffuser`],
  });
}

/** @throws DomainError `minutes.amendmentsOpen`: a text that is sealed receives no amendment any more */
function refuseEarly({ compteRendu }: Kept, context: Context, subject: MeetingSubject): void {
  const { amendUntil } = compteRendu;
  const { meeting, group } = subject;
  if (!amendUntil || dayIn(context.now, group.zone).until(amendUntil).sign < 0) return;
  throw new DomainError('minutes.amendmentsOpen', {
    code: meeting.code,
    until: dayInWords(amendUntil, context.t.locale),
    suggestions: [`cr adopter ${meeting.code} sans attendre`],
  });
}

/** Adopts a compte rendu outside a séance; in one, « adopté » does it when the séance closes. */
export const crAdopter = defineCommand({
  name: 'crAdopter',
  words: ['cr adopter', 'adopter le cr', 'adopter le compte rendu'],
  act: 'cr.ecrire',
  grammar: ['cr adopter <réunion>', 'cr adopter <réunion> sans attendre'],
  examples: ['cr adopter GEC-2027-03', 'cr adopter GEC-2027-03 sans attendre'],
  parse: readMeetingRef,
  subject: minutesSubject,
  async run({ rest }, context, subject): Promise<Reply> {
    const { id, code } = subject.meeting;
    const seance = await seanceOf(context.db, id);
    if (seance && !seance.closedAt) throw new DomainError('minutes.seanceOpen', { code });
    const kept = await keptFor(context, subject);
    refuseSealed(kept);
    if (!UNREAD.test(rest)) refuseUnread(kept, subject);
    if (!WITHOUT_WAITING.test(rest)) refuseEarly(kept, context, subject);
    const adoption = { personId: context.actor.person?.id ?? null, now: context.now, atCode: '' };
    const seal = await context.write((write) => adopt(write, subject.meeting, [], adoption));
    if (seal === undefined) throw new DomainError('minutes.nothingToAdopt', { code });
    return reply(
      info(context.t('seances.minutes.adopted', { code, seal: seal.slice(0, SHORT_SEAL) })),
    );
  },
});
