import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { heading, info, list, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import { type MeetingRef, readMeetingRef } from '../../meetings/meetingRef.ts';
import type { MeetingSubject } from '../../meetings/meetingSearch.ts';
import { amended } from '../compteRendu/amend.ts';
import { differences } from '../compteRendu/differences.ts';
import { amendmentItems, differenceBlocks } from '../compteRendu/messages.ts';
import { addAmendment, amendmentsOf } from '../compteRendu/store.ts';
import {
  type Kept,
  keptFor,
  keptMinutes,
  minutesSubject,
  refuseSealed,
} from '../compteRendu/subject.ts';
import { holdsPen } from '../pen.ts';

interface Args {
  readonly meeting: MeetingRef;
  readonly point: number | null;
  readonly text: string;
}

function parse(line: Line): Args {
  const meeting = readMeetingRef(line);
  const [, point, said = meeting.rest] =
    /^(?:au\s+|le\s+)?(?:point|pt)\s+(\d{1,3})\s*[:,–-]?\s*(.*)$/iu.exec(meeting.rest) ?? [];
  const typed = said.replace(/^[\s:–-]+/u, '').trim();
  return { meeting, point: point === undefined ? null : Number(point), text: typed };
}

/** @throws DomainError `minutes.*` when amendments are not, or no longer, received */
function refuse(context: Context, subject: MeetingSubject, { compteRendu }: Kept): void {
  const { code } = subject.meeting;
  const today = dayIn(context.now, subject.group.zone);
  const late = compteRendu.amendUntil && compteRendu.amendUntil.until(today).sign > 0;
  if (late && !holdsPen(context, subject)) throw new DomainError('minutes.late', { code });
}

/** What has been asked so far, with what settles it. */
async function showAll(context: Context, subject: MeetingSubject): Promise<Reply> {
  const { t } = context;
  const { compteRendu } = await keptFor(context, subject);
  const all = await amendmentsOf(context.db, compteRendu.id);
  const { code } = subject.meeting;
  if (all.length === 0) return reply(text(t('seances.minutes.noAmendment', { code })));
  return reply(
    heading(t('seances.minutes.amendments', { code })),
    list(amendmentItems(context, subject, all)),
  );
}

/** Asks for a change to a compte rendu; shows what is asked, with what settles it. */
export const crAmender = defineCommand({
  name: 'crAmender',
  words: ['cr amender', 'amender le cr', 'amender le compte rendu', 'cr amendements', 'amender'],
  act: 'cr.amender',
  grammar: ['cr amender <réunion> point <numéro> : <texte>', 'cr amendements <réunion>'],
  examples: [
    'cr amender GEC-2027-03 point 2 : « 30 avril » → « 15 mai »',
    'cr amendements GEC-2027-03',
  ],
  parse,
  subject: ({ meeting }, context) => minutesSubject(meeting, context),
  async run(args, context, subject): Promise<Reply> {
    if (args.text === '') return showAll(context, subject);
    const kept = await keptFor(context, subject);
    refuseSealed(kept);
    refuse(context, subject, kept);
    const { point, text: said } = args;
    const { minutes } = kept.version;
    const after = amended(minutes, { point, text: said });
    const by = { personId: context.actor.person?.id ?? null, now: context.now };
    const number = await context.write(async (write) => {
      const current = await keptMinutes(write.tx, subject.meeting.id);
      if (current) refuseSealed(current);
      const added = await addAmendment(write.tx, kept.compteRendu.id, { point, text: said }, by);
      write.audit({
        action: 'minutes.amend',
        subjectType: 'meeting',
        subjectId: subject.meeting.id,
        about: subject.meeting.groupId,
        after: { number: added, point, text: said },
      });
      return added;
    });
    const { code } = subject.meeting;
    return reply(
      info(context.t('seances.minutes.asked', { number, code, point: point ?? 0 })),
      ...differenceBlocks(context.t, differences(minutes, after)),
    );
  },
});
