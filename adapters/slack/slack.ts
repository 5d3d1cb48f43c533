import { App as Bolt, webApi } from '@slack/bolt';
import type { Router } from 'express';
import type { App } from '../../src/app.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import type { Log } from '../../src/kernel/log.ts';
import type { Transport } from '../../src/kernel/outbox/transport.ts';
import { Conversation } from './answering/conversation.ts';
import { HandOver } from './answering/handOver.ts';
import { Voice } from './answering/voice.ts';
import { boltLog } from './boltLog.ts';
import { Home } from './home.ts';
import { userOf } from './names.ts';
import { OpenChannels } from './openChannels.ts';
import { People } from './people.ts';
import { listen } from './receiving/listeners.ts';
import { answerLists } from './receiving/lists.ts';
import { HttpReceiver } from './receiving/receiver.ts';
import { SocketConnection } from './receiving/socket.ts';
import { slackTransport } from './transport.ts';
import { Workspace } from './workspace.ts';

/** How to speak to a workspace, and how it speaks to Griot. */
export interface SlackConfig {
  readonly botToken: string;
  /** By HTTP with a signing secret, or by Socket Mode with the app's token. */
  readonly by: { readonly signingSecret: string } | { readonly appToken: string };
  /** Another Slack than Slack's own, for tests. */
  readonly apiUrl?: string;
  /** How long an answer may take before Slack is told to wait for it, in milliseconds. */
  readonly patience?: number;
}

export interface SlackDeps {
  readonly clock: Clock;
  readonly log: Log;
}

export interface SlackChatDeps {
  readonly app: Pick<App, 'handle' | 'directory' | 'closed' | 'shared' | 'readFile' | 'people'>;
  readonly onOutboxChange: () => void;
}

/** Griot in a Slack workspace. */
export interface Slack {
  readonly transport: Transport;
  /** Opens the chat. Made once the app is, which needs the transport. */
  open(deps: SlackChatDeps): SlackChat;
}

export interface SlackChat {
  /** By HTTP: its part of the one server. */
  readonly router: Router | undefined;
  /** Looks who Griot is there, and connects by Socket Mode. Never throws: the log says what fails. */
  start(): Promise<void>;
  /** Something has been written elsewhere: what people have before them may have changed. */
  changed(): void;
  /** Resolves when no answer is under way. */
  idle(): Promise<void>;
  /** Takes nothing more, and waits for the answers under way. */
  close(): Promise<void>;
}

const TIMEOUT_MS = 10_000;
/** Of what is posted: more than it takes to see that nobody is there, so that what lasts so long has been asked. */
const POST_TIMEOUT_MS = 12_000;
/** A form opens within three seconds of the gesture. */
const HURRIED_MS = 1_000;
/** Slack waits three seconds for an acknowledgement; the way there and back takes its part. */
const PATIENCE_MS = 1_500;

/** Makes Griot's Slack; nothing is sent before `start`. */
export function createSlack(config: SlackConfig, { clock, log }: SlackDeps): Slack {
  const common = {
    logger: boltLog(log),
    timeout: TIMEOUT_MS,
    ...(config.apiUrl === undefined ? {} : { slackApiUrl: config.apiUrl }),
  };
  // Slack's library makes everybody wait whom it has asked by the same client, once one is to wait. The
  // outbox and the pages wait and try again by themselves, a form cannot; an answer has nobody else to do it.
  const outbox = { ...common, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
  const posting = slackTransport(
    new webApi.WebClient(config.botToken, { ...outbox, timeout: POST_TIMEOUT_MS }),
  );
  const answering = { ...common, retryConfig: { retries: 1 } };
  const client = new webApi.WebClient(config.botToken, answering);
  const hurried = new webApi.WebClient(config.botToken, { ...outbox, timeout: HURRIED_MS });
  let home: Home | undefined;
  let channels: OpenChannels | undefined;
  return {
    transport: {
      ...posting,
      async deliver(consignment) {
        if (consignment.toGroup) await channels?.look(consignment.recipient);
        const id = await posting.deliver(consignment);
        if (!consignment.toGroup) await home?.refresh(userOf(consignment.recipient));
        return id;
      },
    },
    open(deps) {
      const workspace = new Workspace(client, log);
      const asking = new webApi.WebClient(config.botToken, outbox);
      channels = new OpenChannels({ client: asking, app: deps.app, clock, log });
      const conversation = new Conversation({
        ...deps,
        modals: new webApi.WebClient(config.botToken, outbox),
        log,
        people: new People(client, clock, log),
        voice: new Voice(client, channels, log),
        handOver: new HandOver({ app: deps.app, client, log }),
        home: () => workspace.id(),
      });
      const pages = new webApi.WebClient(config.botToken, outbox);
      home = new Home({ client: pages, clock, log, conversation });
      return openChat(config, {
        ...deps,
        hurried,
        colleagues: new People(hurried, clock, log),
        conversation,
        home,
        log,
        clock,
        workspace,
        common,
      });
    },
  };
}

interface Parts extends SlackDeps, SlackChatDeps {
  readonly hurried: webApi.WebClient;
  readonly colleagues: People;
  readonly conversation: Conversation;
  readonly home: Home;
  readonly workspace: Workspace;
  readonly common: webApi.WebClientOptions;
}

function openChat(config: SlackConfig, parts: Parts): SlackChat {
  const { by, botToken, patience = PATIENCE_MS } = config;
  const { log, workspace, common, home } = parts;
  const way =
    'appToken' in by
      ? new SocketConnection(by.appToken, { log, common })
      : new HttpReceiver(by.signingSecret, parts.clock, log);
  const bolt = new Bolt({
    receiver: way instanceof SocketConnection ? way.receiver : way,
    logger: boltLog(log),
    clientOptions: common,
    // Who Griot is there comes with each event: Slack is not asked again.
    authorize: async () => ({ botToken }),
    ignoreSelf: false,
    // Nothing is kept in Bolt between two events, and workflows' own tokens are not used.
    convoStore: false,
    attachFunctionToken: false,
  });
  bolt.error(async (error) => log.error({ err: error }, 'slack: gesture not answered'));
  const underWay = new Set<Promise<void>>();
  const later = (work: () => Promise<void>): Promise<void> => {
    const running = work()
      .catch((error: unknown) => log.error({ err: error }, 'slack: gesture not answered'))
      .finally(() => underWay.delete(running));
    underWay.add(running);
    return running;
  };
  const idle = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.allSettled(underWay);
  };
  listen(bolt, { ...parts, later, patience });
  answerLists(bolt, parts.app);
  return {
    router: way instanceof HttpReceiver ? way.router : undefined,
    async start() {
      await workspace.greet();
      await way.start();
    },
    changed: () => void later(() => home.refreshAll()),
    idle,
    async close() {
      await way.stop();
      await idle();
    },
  };
}
