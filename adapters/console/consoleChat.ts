import type { App } from '../../src/app.ts';
import { CONSOLE } from '../../src/kernel/console.ts';
import type { Directory } from '../../src/kernel/directory.ts';
import type { Content, Outcome } from '../../src/kernel/incoming.ts';
import { type Button, buttonsOf } from '../../src/kernel/messages/tree.ts';
import type { SentMessage } from '../../src/kernel/outbox/dispatch.ts';
import { renderPlainText } from '../../src/kernel/render/plainText.ts';

/** What somebody says on the command line. */
export interface Said {
  /** Names it for ever: said again under the same id, it acts once. */
  readonly id: string;
  /** Who speaks, by his address. */
  readonly as: string;
  /** The code of the group in whose channel it is said; absent: with Griot alone. */
  readonly channel?: string;
  readonly content: Content;
}

/** A message that left, named by what people know. */
export interface Sent {
  /** 'mail', 'web', 'slack', 'teams'. */
  readonly channel: string;
  /** An address, or a group's code. */
  readonly to: string;
  readonly subject: string;
  /** What a chat shows; a mail has its own page. */
  readonly text?: string;
  readonly buttons?: readonly Pick<Button, 'id' | 'label'>[];
}

/** What came of it, and every message that left meanwhile. */
export interface Exchange {
  readonly outcome: Outcome;
  readonly sent: readonly Sent[];
}

/** A conversation on the command line. */
export interface ConsoleChat {
  /** Does what has come due, says a line, and sends what comes of it before it returns. */
  exchange(said: Said): Promise<Exchange>;
  /** Does what has come due, and sends what comes of it. */
  tick(): Promise<readonly Sent[]>;
}

export function consoleChat(app: App): ConsoleChat {
  const dispatch = async (): Promise<readonly Sent[]> => {
    const sent = await app.dispatch();
    const directory = await app.directory();
    return sent.map((one) => toSent(one, directory));
  };
  const tick = async (): Promise<readonly Sent[]> => {
    await app.runJobs();
    return dispatch();
  };
  return {
    tick,
    async exchange({ id, as, channel, content }) {
      const before = await tick();
      const outcome = await app.handle({
        deliveryId: id,
        from: { transport: CONSOLE, externalId: as },
        ...(channel === undefined ? {} : { channel }),
        content,
      });
      return { outcome, sent: [...before, ...(await dispatch())] };
    },
  };
}

function toSent({ channel, to, message }: SentMessage, directory: Directory): Sent {
  const address = { transport: channel, externalId: to };
  const person = directory.personByIdentity(address);
  const known = person?.email ?? directory.groupOfChannel(address)?.code ?? to;
  const sent = { channel, to: known, subject: message.subject };
  if (channel === 'mail') return sent;
  const text = renderPlainText(message.blocks, person?.locale === 'en' ? 'en' : 'fr');
  const buttons = buttonsOf(message.blocks).map(({ id, label }) => ({ id, label }));
  return { ...sent, text, buttons };
}
