import type { TurnContext } from 'botbuilder';
import type { App } from '../../src/app.ts';
import type { Content, Outcome } from '../../src/kernel/incoming.ts';
import { type Translator, translator } from '../../src/kernel/locale/translate.ts';
import { TRANSPORT } from './names.ts';
import { channelOf, identityOf } from './payloads.ts';
import { type PeopleDeps, profileOf } from './people.ts';

export interface ConversationDeps {
  readonly app: Pick<App, 'handle' | 'directory'>;
  readonly people: PeopleDeps;
  /** Called when the outbox may hold something to send. */
  readonly onOutboxChange: () => void;
}

/** What came of a gesture, and the language to say it in. */
export interface Answered {
  readonly outcome: Outcome;
  readonly t: Translator;
}

/** What Griot makes of a gesture; nothing is said yet. */
export async function ask(
  { app, people, onOutboxChange }: ConversationDeps,
  context: TurnContext,
  content: Content,
): Promise<Answered> {
  const { activity } = context;
  const channel = channelOf(activity);
  const outcome = await app.handle({
    deliveryId: deliveryOf(context),
    from: {
      transport: TRANSPORT,
      externalId: identityOf(activity),
      profile: () => profileOf(context, people),
    },
    ...(channel === undefined ? {} : { channel }),
    content,
  });
  if (outcome.wrote) onOutboxChange();
  return { outcome, t: translator(outcome.locale) };
}

/** The language of whoever does something, when nothing of it is asked of Griot. */
export async function readerOf(
  { app }: Pick<ConversationDeps, 'app'>,
  { activity }: TurnContext,
): Promise<Translator> {
  const address = { transport: TRANSPORT, externalId: identityOf(activity) };
  const person = (await app.directory()).personByIdentity(address);
  return translator(person?.locale ?? 'fr');
}

/** Teams' own id of what somebody did: the same id is the same gesture, delivered again. */
export const deliveryOf = ({ activity }: TurnContext): string =>
  `${activity.conversation.id}:${activity.id ?? ''}`;
