import type { Circumstances } from '../kernel/circumstances.ts';
import { type Translator, translator } from '../kernel/locale/translate.ts';
import type { Message } from '../kernel/messages/message.ts';
import { buttons, facts, text } from '../kernel/messages/tree.ts';
import { dayIn } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import type { Decision } from './decision.ts';
import { cardButton, closeButton, decisionFacts, shortened } from './messages.ts';

/** Tells people, once each for a decision, that they own it; its author knows. */
export function notifyOwners(
  write: Write,
  circumstances: Circumstances,
  decision: Decision,
  ownerIds: readonly string[],
  authorId: string | null,
): void {
  for (const personId of ownerIds) {
    const person = circumstances.directory.person(personId);
    if (!person || personId === authorId) continue;
    const message = ownerMessage(translator(person.locale), circumstances, decision, person.zone);
    const dedupeKey = `decision:${decision.id}:owner:${personId}`;
    for (const by of ['mail', 'chat'] as const) {
      write.send({ to: { person: personId, by }, message, dedupeKey: `${dedupeKey}:${by}` });
    }
  }
}

function ownerMessage(
  t: Translator,
  { directory, now }: Circumstances,
  decision: Decision,
  zone: string,
): Message {
  const reading = { t, directory, today: dayIn(now, zone) };
  const told = { code: decision.code, text: shortened(decision.text) };
  return {
    subject: t('decisions.owner.subject', told),
    blocks: [
      text(t.rich('decisions.owner.lead', { ...told, text: decision.text })),
      facts(...decisionFacts(reading, decision)),
      buttons(closeButton(t, decision.code), cardButton(t, decision.code)),
    ],
  };
}
