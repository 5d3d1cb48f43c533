import type { ConversationReference, TurnContext } from 'botbuilder';
import type { TeamsReference } from '../../prisma/client/client.ts';
import { translator } from '../../src/kernel/locale/translate.ts';
import { Begun } from '../../src/kernel/outbox/begun.ts';
import { Blocked, type Consignment, type Transport } from '../../src/kernel/outbox/transport.ts';
import { cardsOf } from './cards/card.ts';
import { failureOf } from './failure.ts';
import type { GriotAdapter } from './griotAdapter.ts';
import { CHANNEL, postedId, readPostedId, TRANSPORT } from './names.ts';
import type { Pace } from './pace.ts';
import type { References } from './references.ts';
import { messageOf, replaceMessage } from './say.ts';

/** Several conversations at once; in each, one message after the other. */
const CONCURRENCY = 3;

export interface TransportDeps {
  readonly adapter: GriotAdapter;
  readonly appId: string;
  readonly references: References;
  readonly pace: Pace;
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
  { recipient, message, previous, dedupeKey }: Consignment,
): Promise<string | undefined> {
  const place = await deps.references.of(recipient);
  // Griot was never installed there, or is there no more.
  if (!place) throw new Blocked('no conversation is known');
  const conversation = place.conversationId ?? (await open(deps, place));
  const cards = cardsOf(message.blocks, translator(message.locale ?? 'fr'));
  let replaced: string | undefined;
  await inConversation(deps, place, conversation, async (context) => {
    const [first, ...rest] = cards.map((card) => messageOf(card, message.subject));
    if (!first) return;
    // What one message cannot hold is not replaced in place: the parts would fall out of order.
    if (previous !== undefined && rest.length === 0) {
      await deps.pace.turn(conversation);
      const { activity } = readPostedId(previous);
      if (await replaceMessage(context, { ...first, id: activity })) {
        replaced = previous;
        return;
      }
    }
    for (const part of [first, ...rest].slice(begun.of(dedupeKey).length)) {
      await deps.pace.turn(conversation);
      const sent = await context.sendActivity(part);
      begun.add(dedupeKey, sent && postedId({ conversation, activity: sent.id }));
    }
  });
  return replaced ?? begun.of(dedupeKey)[0];
}

function inConversation(
  { adapter, appId }: TransportDeps,
  { serviceUrl, tenantId }: TeamsReference,
  conversation: string,
  talk: (context: TurnContext) => Promise<void>,
): Promise<void> {
  const reference = {
    channelId: CHANNEL,
    serviceUrl,
    bot: { id: botId(appId), name: 'Griot' },
    conversation: {
      id: conversation,
      name: '',
      isGroup: false,
      conversationType: '',
      ...(tenantId === null ? {} : { tenantId }),
    },
  } satisfies ConversationReference;
  return adapter.continueConversationAsync(appId, reference, talk);
}

/** The conversation with somebody met in a channel only; Teams refuses unless he has Griot installed. */
async function open(
  { adapter, appId, references }: TransportDeps,
  { externalId, userId, serviceUrl, tenantId }: TeamsReference,
): Promise<string> {
  if (userId === null) throw new Blocked('no conversation is known');
  let opened = '';
  const wish = {
    isGroup: false,
    bot: { id: botId(appId), name: 'Griot' },
    members: [{ id: userId, name: '' }],
    channelData: tenantId === null ? {} : { tenant: { id: tenantId } },
    ...(tenantId === null ? {} : { tenantId }),
  };
  await adapter.createConversationAsync(appId, CHANNEL, serviceUrl, '', wish, async (context) => {
    opened = context.activity.conversation.id;
  });
  await references.opened(externalId, opened);
  return opened;
}

/** How Teams names a bot. */
const botId = (appId: string): string => `28:${appId}`;
