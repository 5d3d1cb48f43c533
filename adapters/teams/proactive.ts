import type { ConversationReference, TurnContext } from 'botbuilder';
import type { TeamsReference } from '../../prisma/client/client.ts';
import { Blocked } from '../../src/kernel/outbox/transport.ts';
import type { GriotAdapter } from './griotAdapter.ts';
import { CHANNEL } from './names.ts';
import type { References } from './references.ts';

export interface ProactiveDeps {
  readonly adapter: GriotAdapter;
  readonly appId: string;
  readonly references: References;
}

/** A conversation in which Griot may write first. */
export interface Conversation {
  readonly id: string;
  readonly conversationType: 'personal' | 'channel';
  readonly serviceUrl: string;
  readonly tenantId: string | null;
}

/** Writes where nobody has just spoken: to people in private, in channels. */
export class Proactive {
  readonly #deps: ProactiveDeps;

  constructor(deps: ProactiveDeps) {
    this.#deps = deps;
  }

  /**
   * The conversation of a channel, or the private one of a person.
   * @throws Blocked when Griot was never installed there, or is there no more
   */
  async with(externalId: string): Promise<Conversation> {
    const place = await this.#deps.references.of(externalId);
    if (!place) throw new Blocked('no conversation is known');
    const { serviceUrl, tenantId } = place;
    const id = place.conversationId ?? (await this.#open(place));
    const conversationType = place.userId === null ? 'channel' : 'personal';
    return { id, conversationType, serviceUrl, tenantId };
  }

  in(
    { id, conversationType, serviceUrl, tenantId }: Conversation,
    talk: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const { adapter, appId } = this.#deps;
    const reference = {
      channelId: CHANNEL,
      serviceUrl,
      bot: { id: botId(appId), name: 'Griot' },
      conversation: {
        id,
        // Microsoft's local client refuses an empty one.
        name: 'Griot',
        isGroup: conversationType === 'channel',
        conversationType,
        ...(tenantId === null ? {} : { tenantId }),
      },
    } satisfies ConversationReference;
    return adapter.continueConversationAsync(appId, reference, talk);
  }

  /** With somebody met in a channel only; Teams refuses unless he has Griot installed. */
  async #open({ externalId, userId, serviceUrl, tenantId }: TeamsReference): Promise<string> {
    const { adapter, appId, references } = this.#deps;
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
}

/** How Teams names a bot. */
const botId = (appId: string): string => `28:${appId}`;
