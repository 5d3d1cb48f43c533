import { coordinatorsOf } from '../directory/mandateHolders.ts';
import type { Context } from '../kernel/commands/context.ts';
import type { Group } from '../kernel/directory.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import type { Message } from '../kernel/messages/message.ts';
import { type Button, buttons, facts, text } from '../kernel/messages/tree.ts';
import { dayIn } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { cardButton, confirmButton, returnButton } from './buttons.ts';
import { type Decision, phaseOf } from './decision.ts';
import { decisionFacts, personInWords, shortened } from './messages.ts';
import { sendLetter, tellOwners } from './notify.ts';
import type { Change } from './transitions.ts';

/** A change that has been made, as far as others are told of it. */
export interface Made {
  readonly change: Change;
  readonly before: Decision;
  readonly after: Decision;
  readonly group: Group;
}

/** The changes by an owner that those who confirm hear of. */
const TO_COORDINATORS = ['close', 'postpone', 'decline'] as const;
type Upward = (typeof TO_COORDINATORS)[number];

/** Tells of a change those whom it concerns, but whoever made it. */
export function tellChange(write: Write, context: Context, made: Made): void {
  const { change, before, after, group } = made;
  const author = context.actor.person?.id ?? null;
  tellOwners(write, context, { change, before, after }, author);
  const upward = TO_COORDINATORS.find((one) => one === change);
  const byOwner = !context.actor.relations(group).has('coordinator');
  if (!upward || !byOwner || phaseOf(after.status) === 'closed') return;
  const today = dayIn(context.now, group.zone);
  sendLetter(write, context, {
    people: coordinatorsOf(context.directory, group, today).filter((id) => id !== author),
    decision: after,
    key: `${write.id}:${change}`,
    write: (t, { zone }) => upwardLetter(t, context, after, upward, zone),
  });
}

function upwardLetter(
  t: Translator,
  { actor, directory, now }: Context,
  after: Decision,
  change: Upward,
  zone: string,
): Pick<Message, 'subject' | 'blocks'> {
  const { code, kind } = after;
  const who = personInWords(directory, actor.person?.id ?? '') ?? '';
  const reason = (change === 'postpone' ? after.postponeReason : after.closedNote) ?? '';
  const press: Button[] = change === 'close' ? [confirmButton(t, code), returnButton(t, code)] : [];
  const reading = { t, directory, today: dayIn(now, zone) };
  return {
    subject: t(`decisions.told.${change}.subject`, { code, kind, text: shortened(after.text) }),
    blocks: [
      text(t.rich(`decisions.told.${change}.lead`, { code, kind, who, reason })),
      text(after.text),
      facts(...decisionFacts(reading, after)),
      buttons(...press, cardButton(t, code)),
    ],
  };
}
