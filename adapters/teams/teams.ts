import { setTimeout as pass } from 'node:timers/promises';
import type { TurnContext } from 'botbuilder';
import type { Router } from 'express';
import type { App } from '../../src/app.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import type { Database } from '../../src/kernel/database.ts';
import type { SignedLinks } from '../../src/kernel/links/signedLinks.ts';
import type { Log } from '../../src/kernel/log.ts';
import type { Transport } from '../../src/kernel/outbox/transport.ts';
import { Aside } from './aside.ts';
import { GriotBot } from './bot.ts';
import { authenticationFor } from './cloud.ts';
import { appIdOf, type Cloud, homeOf, MICROSOFT, type TeamsConfig } from './config.ts';
import { Acceptance } from './documents/acceptance.ts';
import { Consents } from './documents/consents.ts';
import { HandOver } from './documents/handOver.ts';
import { Uploads } from './documents/uploads.ts';
import { Dialogs } from './extension/dialogs.ts';
import { GriotAdapter } from './griotAdapter.ts';
import { Pace } from './pace.ts';
import { sayAgain } from './patience.ts';
import { Proactive } from './proactive.ts';
import { teamsRouter } from './receiver.ts';
import { References } from './references.ts';
import { teamsTransport } from './transport.ts';
import { Views } from './views.ts';
import { Voice } from './voice.ts';

export interface TeamsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** A new unguessable text. */
  readonly newToken: () => string;
  /** Signs the offers of documents. */
  readonly links: SignedLinks;
  /** Microsoft's, unless a test stands in for it. */
  readonly cloud?: Cloud;
  /** Milliseconds pass. */
  readonly wait?: (ms: number) => Promise<unknown>;
}

export interface TeamsChatDeps {
  readonly app: Pick<App, 'handle' | 'directory' | 'left' | 'shared' | 'readFile'>;
  readonly onOutboxChange: () => void;
}

/** Griot in Teams. */
export interface Teams {
  readonly transport: Transport;
  /** Its part of the one server. Made once the app is, which needs the transport. */
  open(deps: TeamsChatDeps): { readonly router: Router };
}

/** Makes Griot's Teams; nothing is asked of Microsoft before something is said. */
export function createTeams(config: TeamsConfig, deps: TeamsDeps): Teams {
  const { database, clock, log, newToken, cloud = MICROSOFT } = deps;
  const adapter = new GriotAdapter(authenticationFor(config, cloud));
  const references = new References(database);
  const proactive = new Proactive({ adapter, appId: appIdOf(config), references });
  const consents = new Consents({ clock, links: deps.links });
  const { wait = pass } = deps;
  const pace = new Pace(clock, wait);
  return {
    transport: teamsTransport({ proactive, pace, consents }),
    open({ app, onOutboxChange }) {
      const people = { home: homeOf(config), directory: () => app.directory(), log };
      const handOver = new HandOver({ app, proactive, consents, log });
      const { takesUploads } = cloud;
      const uploads = new Uploads({ database, clock, takesUploads });
      const acceptance = new Acceptance({ handOver, consents, uploads, log });
      const aside = new Aside(new Views(newToken), handOver);
      const voice = new Voice(aside, handOver, log);
      const conversation = { app, people, onOutboxChange };
      const dialogs = new Dialogs(conversation, aside);
      const all = { ...conversation, app, references, voice, acceptance, dialogs, clock };
      const bot = new GriotBot(all);
      const turn = async (context: TurnContext): Promise<void> => {
        sayAgain(context, wait);
        await references.complete(context.activity);
        await bot.run(context);
      };
      return { router: teamsRouter({ config, adapter, log, turn }) };
    },
  };
}
