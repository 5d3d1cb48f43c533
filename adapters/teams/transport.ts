import type { Activity, TurnContext } from 'botbuilder';
import { translator } from '../../src/kernel/locale/translate.ts';
import { Begun } from '../../src/kernel/outbox/begun.ts';
import type { Consignment, Transport } from '../../src/kernel/outbox/transport.ts';
import { cardsOf } from './cards/card.ts';
import type { Consents } from './documents/consents.ts';
import { failureOf } from './failure.ts';
import { postedId, readPostedId, TRANSPORT } from './names.ts';
import type { Pace } from './pace.ts';
import type { Conversation, Proactive } from './proactive.ts';
import { messageOf, replaceMessage } from './say.ts';

/** Several conversations at once; in each, one message after the other. */
const CONCURRENCY = 3;

export interface TransportDeps {
  readonly proactive: Proactive;
  readonly pace: Pace;
  readonly consents: Consents;
}

/** The posted parts of a message, by what names them; undefined when Teams gives no name. */
type Parts = Begun<string | undefined>;

/** Sends by Teams: private messages to people, posts in the groups' channels. */
export function teamsTransport(deps: TransportDeps): Transport {
  const begun: Parts = new Begun();
  return {
    name: TRANSPORT,
    concurrency: CONCURRENCY,
    deliver: (consignment) =>
      begun.whole(consignment.dedupeKey, () => deliver(deps, begun, consignment), failureOf),
  };
}

async function deliver(
  deps: TransportDeps,
  begun: Parts,
  consignment: Consignment,
): Promise<string | undefined> {
  const { recipient, previous, dedupeKey } = consignment;
  const conversation = await deps.proactive.with(recipient);
  const [first, ...rest] = partsOf(deps, consignment);
  if (!first) return undefined;
  let replaced = false;
  await deps.proactive.in(conversation, async (context) => {
    // What one message cannot hold is not replaced in place: the parts would fall out of order.
    if (previous !== undefined && rest.length === 0) {
      replaced = await replace(deps, context, conversation, first, previous);
      if (replaced) return;
    }
    for (const part of [first, ...rest].slice(begun.of(dedupeKey).length)) {
      await deps.pace.turn(conversation.id);
      const sent = await context.sendActivity(part);
      begun.add(dedupeKey, sent && postedId({ conversation: conversation.id, activity: sent.id }));
    }
  });
  return replaced ? previous : begun.of(dedupeKey)[0];
}

/** Its cards, then its documents: asked for in a channel, accepted in private. */
function partsOf(
  { consents }: TransportDeps,
  { message, recipient, toGroup, files }: Consignment,
): Partial<Activity>[] {
  const t = translator(message.locale ?? 'fr');
  const cards = cardsOf(message.blocks, t, { shared: toGroup });
  const asked = toGroup ? [] : files.map((file) => consents.ask(file, recipient, t));
  return [...cards.map((card) => messageOf(card, message.subject)), ...asked];
}

async function replace(
  { pace }: TransportDeps,
  context: TurnContext,
  { id }: Conversation,
  message: Partial<Activity>,
  previous: string,
): Promise<boolean> {
  await pace.turn(id);
  return replaceMessage(context, { ...message, id: readPostedId(previous).activity });
}
