import { ownersOf } from '../../decisions/answering.ts';
import { cardButton, closeButton } from '../../decisions/buttons.ts';
import type { Decision } from '../../decisions/decision.ts';
import { decisionLine } from '../../decisions/messages.ts';
import { planFollowUp } from '../../decisions/reminders/planFollowUp.ts';
import { findDecisions } from '../../decisions/store.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Group } from '../../kernel/directory.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { list, text } from '../../kernel/messages/tree.ts';
import { sendBothWays } from '../../kernel/outbox/bothWays.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { type BookLine, isResolution, standing } from '../book.ts';

/** What the séance has entered in the register and that still holds. */
async function decisionsOf(
  { tx }: Pick<Write, 'tx'>,
  book: readonly BookLine[],
): Promise<Decision[]> {
  const ids = standing(book).flatMap(({ line }) =>
    isResolution(line) ? (line.register?.id ?? []) : [],
  );
  return findDecisions(tx, { where: { id: { in: ids } }, orderBy: [{ number: 'asc' }] });
}

/**
 * Tells each owner, in one message, what the séance entrusts to him: not while it is held, when a line
 * may still be corrected.
 */
export async function assignOwners(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  group: Group,
  book: readonly BookLine[],
): Promise<void> {
  const decisions = (await decisionsOf(write, book)).filter(({ status }) => status === 'todo');
  const on = dayIn(circumstances.now, group.zone);
  for (const decision of decisions) await planFollowUp(write, circumstances, decision);
  const owned = decisions.map((decision) => ({
    decision,
    owners: ownersOf(decision, circumstances.directory, on),
  }));
  for (const personId of new Set(owned.flatMap(({ owners }) => owners))) {
    const own = owned.filter(({ owners }) => owners.includes(personId));
    const decided = own.map(({ decision }) => decision);
    assign(write, circumstances, meeting, group, personId, decided);
  }
}

function assign(
  write: Write,
  { directory, now }: Circumstances,
  meeting: Meeting,
  group: Group,
  personId: string,
  own: readonly Decision[],
): void {
  const person = directory.person(personId);
  if (!person) return;
  const t = translator(person.locale);
  const told = { code: meeting.code, count: own.length };
  const reading = { t, directory, today: dayIn(now, group.zone) };
  const items = own.map((decision) => ({
    text: decisionLine(reading, decision),
    buttons: [closeButton(t, decision.code), cardButton(t, decision.code)],
  }));
  const message = {
    subject: t('seances.assigned.subject', told),
    blocks: [text(t('seances.assigned.lead', told)), list(items)],
  };
  const codes = own.map(({ code }) => code).join(',');
  const dedupeKey = `seance:${meeting.id}:assigned:${personId}:${codes}`;
  sendBothWays(write, { person: personId, message, dedupeKey, about: group.id });
}
