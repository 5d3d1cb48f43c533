import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { info, type Reply, warning } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { words } from '../../kernel/text/words.ts';
import type { Write } from '../../kernel/write.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { type MeetingRef, readDatedRef } from '../../meetings/meetingRef.ts';
import type { MeetingSubject } from '../../meetings/meetingSearch.ts';
import { minutesFiles } from '../compteRendu/files.ts';
import { fileBlocks, minutesCard, nextButtons } from '../compteRendu/messages.ts';
import { type Rewritten, rewritten } from '../compteRendu/rewriting.ts';
import { sealOf } from '../compteRendu/seal.ts';
import { addVersion, createCompteRendu } from '../compteRendu/store.ts';
import {
  type Kept,
  keptFor,
  keptMinutes,
  minutesHere,
  refuseSealed,
} from '../compteRendu/subject.ts';
import { holdsPen } from '../pen.ts';

interface Args {
  readonly meeting: MeetingRef;
  /** Something is said of it, which is no amendment before « cr amender » says so. */
  readonly isTold: boolean;
  /** Written again from the book. */
  readonly again: boolean;
}

const AGAIN = /^(?:actualiser|actualise|reecrire|refaire|regenerer)\s*/u;

function parse(line: Line): Args {
  const verb = AGAIN.exec(fold(line.rest))?.[0] ?? '';
  const meeting = readDatedRef({ ...line, rest: line.rest.slice(verb.length) });
  const isTold = !isQuestion(line.text) && words(meeting.rest).length >= SHORTEST_REMARK;
  return { meeting, isTold, again: verb !== '' };
}

/** « cr du gec en pdf svp » asks for no more than its document. */
const SHORTEST_REMARK = 5;

/** Documents asked for can be asked for again. */
const KEPT_DAYS = 30;

/** Its documents, and the new version if there is one, in one write. */
async function show(
  context: Context,
  subject: MeetingSubject,
  { kept: shown, lost }: Rewritten,
  before: Kept | undefined,
): Promise<Reply> {
  const { t } = context;
  const { code } = subject.meeting;
  const until = context.now.add({ hours: KEPT_DAYS * 24 });
  const files = await minutesFiles(context, subject.group, shown, until);
  const refs = await context.write(async (write) => {
    if (shown !== before) await keepVersion(write, context, subject.meeting, shown.version);
    return files.map((file) => write.keep(file));
  });
  return {
    blocks: [
      ...(shown === before ? [] : [info(t('seances.minutes.written', { code }))]),
      ...lost.map(({ number, text }) => warning(t('seances.minutes.lost', { number, text }))),
      ...minutesCard(context, shown),
      ...fileBlocks(refs),
      ...nextButtons(context, subject, shown),
    ],
  };
}

/** @throws DomainError `minutes.changed` when somebody has written another version meanwhile */
async function keepVersion(
  write: Write,
  { actor, now }: Context,
  { id: meetingId, groupId }: Pick<Meeting, 'id' | 'groupId'>,
  { number, minutes }: Kept['version'],
): Promise<void> {
  const found = await keptMinutes(write.tx, meetingId);
  if (found) refuseSealed(found);
  const id = found?.compteRendu.id ?? (await createCompteRendu(write.tx, meetingId, now));
  const by = { personId: actor.person?.id ?? null, now };
  if ((await addVersion(write.tx, id, minutes, 'book', by)) !== number) {
    throw new DomainError('minutes.changed', { code: minutes.code });
  }
  const after = { number, seal: sealOf(minutes) };
  write.audit({
    action: 'minutes.write',
    subjectType: 'meeting',
    subjectId: meetingId,
    about: groupId,
    after,
  });
}

/** The compte rendu of a meeting: written from its séance, as DOCX, PDF and HTML. */
export const cr = defineCommand({
  name: 'cr',
  words: [
    'cr',
    'compte rendu',
    'compte-rendu',
    'procès-verbal',
    'pv',
    'livre le compte rendu',
    'livre le cr',
  ],
  // « résumé du GEC » is its point de suivi.
  shared: {
    words: ['résumé'],
    when: /^(?:de la |du |de |d')?(?:derniere?|precedente?|reunion|seance)\b|^(?:de |du )?[a-z][a-z-]*-\d{4}-\d/,
  },
  act: 'cr',
  actOf: ({ again }) => (again ? 'cr.ecrire' : 'cr'),
  grammar: ['cr <réunion>', 'cr actualiser <réunion>'],
  examples: ['cr GEC-2027-03', 'cr actualiser GEC-2027-03'],
  parse,
  subject: ({ meeting }, context) => minutesHere(meeting, context),
  async run({ again, isTold }, context, subject): Promise<Reply> {
    const before = await keptMinutes(context.db, subject.meeting.id);
    if (again && before) refuseSealed(before);
    const writes = again || (before === undefined && holdsPen(context, subject));
    if (writes) return show(context, subject, await rewritten(context, subject, before), before);
    const kept = await keptFor(context, subject);
    const shown = await show(context, subject, { kept, lost: [] }, kept);
    const { code } = subject.meeting;
    const untaken = info(context.t('seances.minutes.nothingNoted', { code }));
    return isTold ? { ...shown, blocks: [untaken, ...shown.blocks] } : shown;
  },
});
