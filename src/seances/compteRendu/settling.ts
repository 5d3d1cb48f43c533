import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { InvalidForm } from '../../kernel/invalidForm.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { type Form, info, type Reply, text } from '../../kernel/messages/tree.ts';
import { sendBothWays } from '../../kernel/outbox/bothWays.ts';
import type { Write } from '../../kernel/write.ts';
import type { MeetingSubject } from '../../meetings/meetingSearch.ts';
import { greeting } from '../../meetings/messages.ts';
import { amended } from './amend.ts';
import { SETTLE } from './messages.ts';
import { amendRegister } from './registerText.ts';
import { type Amendment, addVersion, amendmentsOf, settleAmendment } from './store.ts';
import { keptMinutes, refuseSealed } from './subject.ts';

/** What becomes of an amendment; a refusal has its reason. */
export type Outcome =
  | { readonly issue: 'accepted' }
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
 * Accepts an amendment, which makes a version more, or refuses it with a reason; its author is told.
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
  const asked = (await amendmentsOf(write.tx, id)).find((one) => one.number === number);
  if (!asked) throw new DomainError('minutes.noSuchAmendment', { number, code });
  const reason = outcome.issue === 'refused' ? outcome.reason : null;
  if (!(await settleAmendment(write.tx, id, number, { status: outcome.issue, reason }, by))) {
    throw new DomainError('minutes.settled', { number, code });
  }
  if (outcome.issue === 'accepted') {
    const minutes = amended(kept.version.minutes, asked);
    if (!minutes) throw new DomainError('minutes.notFound', { number });
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
    blocks: [
      greeting(t, author),
      text(t('seances.minutes.answered.text', told)),
      text(t('meetings.mail.signature')),
    ],
  };
  const dedupeKey = `minutes:${meeting.id}:amendment:${number}`;
  sendBothWays(write, { person: author.id, message, dedupeKey, about: meeting.groupId });
}
