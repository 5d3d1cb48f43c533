import type { Activity, TurnContext } from 'botbuilder';
import { translator } from '../../src/kernel/locale/translate.ts';
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

/** Sends by Teams: private messages to people, posts in the groups' channels. */
export function teamsTransport(deps: TransportDeps): Transport {
  return {
    name: TRANSPORT,
    concurrency: CONCURRENCY,
    async deliver(consignment) {
      try {
        return await deliver(deps, consignment);
      } catch (error) {
        throw failureOf(error);
      }
    },
  };
}

async function deliver(deps: TransportDeps, consignment: Consignment): Promise<string | undefined> {
  const { recipient, previous, progress } = consignment;
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
    for (const part of [first, ...rest].slice(progress.accepted.length)) {
      await deps.pace.turn(conversation.id);
      const sent = await context.sendActivity(part);
      const id = sent ? postedId({ conversation: conversation.id, activity: sent.id }) : '';
      await progress.accept(id, rest.length - progress.accepted.length);
    }
  });
  // '' when Teams has given it no name.
  return replaced ? previous : progress.accepted[0] || undefined;
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
