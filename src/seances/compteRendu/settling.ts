import type { Context } from '../../kernel/commands/context.ts';
import type { Reader } from '../../kernel/database.ts';
import { DomainError } from '../../kernel/errors.ts';
import { InvalidForm } from '../../kernel/invalidForm.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { buttons, type Form, info, type Reply, text } from '../../kernel/messages/tree.ts';
import { sendBothWays } from '../../kernel/outbox/bothWays.ts';
import type { Write } from '../../kernel/write.ts';
import type { MeetingSubject } from '../../meetings/meetingSearch.ts';
import { amended } from './amend.ts';
import { differences } from './differences.ts';
import { differenceBlocks, SETTLE, settleButtons } from './messages.ts';
import type { Minutes } from './minutes.ts';
import { amendRegister } from './registerText.ts';
import { type Amendment, addVersion, amendmentsOf, settleAmendment } from './store.ts';
import { type Kept, keptFor, keptMinutes, refuseSealed } from './subject.ts';

/** What becomes of an amendment; a refusal has its reason. */
export type Outcome =
  /** With the version that it was seen to change; it is shown first when there is none, or another. */
  | { readonly issue: 'accepted'; readonly seen?: number | undefined }
  /** Empty when none is given yet. */
  | { readonly issue: 'refused'; readonly reason: string };

/** Asks why an amendment is refused, for its author. */
export const refusalForm = ({ t }: Context, code: string, number: number): Form => ({
  id: actionId(SETTLE, { reunion: code, numero: String(number), issue: 'refused' }),
  title: t('seances.minutes.refuse.title', { number }),
  fields: [
    { type: 'text', name: 'motif', label: t('seances.minutes.refuse.reason'), required: true },
  ],
  submit: t('seances.minutes.refuse.submit'),
});

/**
 * What the compte rendu becomes with an amendment, to be read before it is accepted.
 * @throws DomainError `minutes.*` when there is none such, it is settled, or it cannot be made
 */
async function previewAcceptance(
  context: Context,
  { meeting }: MeetingSubject,
  kept: Kept,
  number: number,
): Promise<Reply> {
  const { t } = context;
  const { code } = meeting;
  refuseSealed(kept);
  const asked = await askedAs(context.db, kept, code, number);
  if (asked.status !== 'proposed') throw new DomainError('minutes.settled', { number, code });
  const { minutes, number: version } = kept.version;
  return {
    replacesOriginal: true,
    blocks: [
      text(t('seances.minutes.becomes', { number, code })),
      ...differenceBlocks(t, differences(minutes, made(minutes, asked))),
      buttons(...settleButtons(t, code, number, version)),
    ],
  };
}

/**
 * Accepts an amendment once it is seen what the text becomes, which makes a version more, or refuses it with a reason; its author is told.
 * @throws InvalidForm when a refusal has no reason
 * @throws DomainError `minutes.*` when there is none such, or it is settled already
 */
export async function settle(
  context: Context,
  subject: MeetingSubject,
  number: number,
  outcome: Outcome,
): Promise<Reply> {
  const { code } = subject.meeting;
  if (outcome.issue === 'refused' && outcome.reason === '') {
    const missing = new DomainError('minutes.reasonMissing', { number, code });
    throw new InvalidForm(missing, refusalForm(context, code, number));
  }
  if (outcome.issue === 'accepted') {
    const kept = await keptFor(context, subject);
    if (outcome.seen !== kept.version.number) {
      return previewAcceptance(context, subject, kept, number);
    }
  }
  await context.write((write) => settleOne(write, context, subject, number, outcome));
  const said = context.t('seances.minutes.settled', { number, code, issue: outcome.issue });
  return { replacesOriginal: true, blocks: [info(said)] };
}

async function settleOne(
  write: Write,
  context: Context,
  subject: MeetingSubject,
  number: number,
  outcome: Outcome,
): Promise<void> {
  const { id: meetingId, code, groupId } = subject.meeting;
  const by = { personId: context.actor.person?.id ?? null, now: context.now };
  const kept = await keptMinutes(write.tx, meetingId);
  if (!kept) throw new DomainError('minutes.none', { code });
  refuseSealed(kept);
  const { id } = kept.compteRendu;
  const asked = await askedAs(write.tx, kept, code, number);
  const reason = outcome.issue === 'refused' ? outcome.reason : null;
  if (!(await settleAmendment(write.tx, id, number, { status: outcome.issue, reason }, by))) {
    throw new DomainError('minutes.settled', { number, code });
  }
  if (outcome.issue === 'accepted') {
    if (outcome.seen !== kept.version.number) throw new DomainError('minutes.changed', { code });
    const minutes = made(kept.version.minutes, asked);
    await addVersion(write.tx, id, minutes, 'amendment', by);
    await amendRegister(write, kept.version.minutes, minutes, context.now);
  }
  write.audit({
    action: `minutes.${outcome.issue}`,
    subjectType: 'meeting',
    subjectId: meetingId,
    about: groupId,
    after: { amendment: number, reason },
  });
  tellAuthor(write, context, subject, asked, outcome);
}

/** @throws DomainError `minutes.noSuchAmendment` */
async function askedAs(
  db: Reader,
  { compteRendu }: Kept,
  code: string,
  number: number,
): Promise<Amendment> {
  const asked = (await amendmentsOf(db, compteRendu.id)).find((one) => one.number === number);
  if (!asked) throw new DomainError('minutes.noSuchAmendment', { number, code });
  return asked;
}

/** @throws DomainError `minutes.notFound` when the text has changed since it was asked */
function made(minutes: Minutes, asked: Amendment): Minutes {
  try {
    return amended(minutes, asked);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError('minutes.notFound', { number: asked.number });
  }
}

/** Whoever asked hears what became of it; he who settles his own knows. */
function tellAuthor(
  write: Write,
  { directory, actor }: Context,
  { meeting }: MeetingSubject,
  { number, text: asked, authorId }: Amendment,
  outcome: Outcome,
): void {
  const author = directory.person(authorId ?? '');
  if (!author?.active || author.id === actor.person?.id) return;
  const t = translator(author.locale);
  const reason = outcome.issue === 'refused' ? outcome.reason : '';
  const told = { number, code: meeting.code, issue: outcome.issue, text: asked, reason };
  const message = {
    subject: t('seances.minutes.answered.subject', told),
    blocks: [text(t('seances.minutes.answered.text', told))],
  };
  const dedupeKey = `minutes:${meeting.id}:amendment:${number}`;
  sendBothWays(write, { person: author.id, message, dedupeKey, about: meeting.groupId });
}
