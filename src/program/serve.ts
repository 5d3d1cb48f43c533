import { randomUUID } from 'node:crypto';
import { capturedMailReader } from '../../adapters/mail/capturedMail.ts';
import { publicPages } from '../../adapters/pages/pages.ts';
import {
  CannotListen,
  type HttpServerDeps,
  startHttpServer,
} from '../../adapters/web/httpServer.ts';
import { createWebChat, type WebChat } from '../../adapters/web/webChat.ts';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import type { Clock } from '../kernel/clock.ts';
import { translator } from '../kernel/locale/translate.ts';
import type { Log } from '../kernel/log.ts';
import type { Transport } from '../kernel/outbox/transport.ts';
import { usualPaces } from '../kernel/pace.ts';
import { createTicker } from '../ticker.ts';
import { CannotStart } from './cannotStart.ts';
import { troubleLine } from './failures.ts';
import { tellOfHeld } from './heldTold.ts';
import { type Mail, openMail } from './mail.ts';
import { openMailbox } from './mailbox.ts';

import { officeFor } from './office.ts';
import { openPages } from './pages.ts';
import { openRegister } from './register.ts';
import { registerWatch } from './registerWatch.ts';
import { tellOfSecret } from './secretTold.ts';
import { openSlack } from './slack.ts';
import { SoundRegister } from './soundRegister.ts';
import { openTeams } from './teams.ts';

/** A Griot that runs. */
export interface Running {
  /** Where the web chat is. */
  readonly url: string;
  readonly demoLoaded: boolean;
  /** Accepts nothing more, lets answers and messages under way finish, then closes the register. */
  stop(): Promise<void>;
}

export interface Surroundings {
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Starts Griot: its register, its transports, its web server, its ticks.
 * @throws DatabaseUnavailable, CannotStart
 */
export async function serve(config: Config, surroundings: Surroundings): Promise<Running> {
  const { clock, log } = surroundings;
  const { database, demoLoaded, restored } = await openRegister(config, clock, log);
  const t = translator(config.locale);
  try {
    const register = new SoundRegister(database, {
      onTrouble: (trouble) => log.error({}, troubleLine(t, trouble)),
      onRecovery: () => log.info({}, t('program.database.recovered')),
    });
    const running = await serveRegister(config, surroundings, register, restored);
    return { ...running, demoLoaded };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function serveRegister(
  config: Config,
  surroundings: Surroundings,
  database: SoundRegister,
  restored: number,
): Promise<Omit<Running, 'demoLoaded'>> {
  const { clock, log } = surroundings;
  const chat = createWebChat({ database, clock, log, host: config.host });
  const mail = await openMail(config, database, clock);
  const captured = config.smtpUrl === undefined;
  const slack = await openSlack(config.slack, { clock, log });
  const teams = await openTeams(config, { database, clock, log, newToken: randomUUID });
  const app = createApp({
    database,
    clock,
    log,
    transports: [
      captured ? announced(mail.transport, chat) : mail.transport,
      chat.transport,
      ...(slack ? [slack.transport] : []),
      ...(teams ? [teams.transport] : []),
    ],
    settings: {
      organizer: config.mailFrom,
      tellsOfChanges: 'soon',
      restored,
      pages: await openPages(config),
    },
    office: officeFor(config.templates),
    newToken: randomUUID,
    paces: usualPaces(),
  });
  await tellOfSecret(config, database, surroundings);
  await tellOfHeld(config, database, surroundings);
  const onChange = (): void => slackChat?.changed();
  const watch = registerWatch(database, onChange);
  const look = async (): Promise<void> => {
    await database.prove();
    await watch();
  };
  const ticker = createTicker(app, log, look, clock);
  const onOutboxChange = (): void => {
    ticker.nudge();
    onChange();
  };
  const router = chat.routerFor({
    app,
    ...(captured ? { mail: capturedMailReader(database.client) } : {}),
    onOutboxChange,
  });
  const slackChat = slack?.open({ app, onOutboxChange: () => ticker.nudge() });
  const parts = [
    ...(slackChat?.router ? [{ router: slackChat.router }] : []),
    ...(teams ? [teams.open({ app, onOutboxChange })] : []),
    { router: publicPages({ app, clock, log, onOutboxChange }) },
    { router, close: () => chat.close() },
  ];
  const { host, port } = config;
  const server = await listen({ host, port, parts, database, log });
  const mailbox = await openMailbox(config, app, { log, onRound: () => ticker.nudge() });
  const ticking = ticker.start();
  const greeting = slackChat?.start();
  return { url: server.url, stop };

  async function stop(): Promise<void> {
    mail.hurry();
    await server.close();
    await greeting;
    await mailbox?.close();
    await slackChat?.close();
    await Promise.all([ticker.stop(), ticking]);
    await mail.close();
    await database.close();
  }
}

/** Node's names of the system's refusals, and what to say of them. */
const REFUSALS = {
  EADDRINUSE: 'program.start.portTaken',
  EACCES: 'program.start.portForbidden',
  EADDRNOTAVAIL: 'program.start.noSuchHost',
  ENOTFOUND: 'program.start.noSuchHost',
} as const;

async function listen(deps: HttpServerDeps) {
  try {
    return await startHttpServer(deps);
  } catch (error) {
    const refused = error instanceof CannotListen ? error : undefined;
    const sentence = Object.entries(REFUSALS).find(([code]) => code === refused?.code)?.[1];
    if (!sentence) throw error;
    throw new CannotStart(sentence, { host: deps.host, port: String(deps.port) }, error);
  }
}

/** Tells the open pages of the web chat that a mail has come. */
const announced = (mail: Mail['transport'], chat: WebChat): Transport => ({
  ...mail,
  async deliver(consignment) {
    const id = await mail.deliver(consignment);
    chat.announceMail(consignment);
    return id;
  },
});
