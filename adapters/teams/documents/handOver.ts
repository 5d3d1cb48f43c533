import type { TurnContext } from 'botbuilder';
import type { App } from '../../../src/app.ts';
import type { FileContent } from '../../../src/kernel/files.ts';
import { isDefined } from '../../../src/kernel/isDefined.ts';
import type { Translator } from '../../../src/kernel/locale/translate.ts';
import type { Log } from '../../../src/kernel/log.ts';
import type { FileRef } from '../../../src/kernel/messages/tree.ts';
import { Blocked } from '../../../src/kernel/outbox/transport.ts';
import { failureOf, reasonOf } from '../failure.ts';
import { TRANSPORT } from '../names.ts';
import { identityOf } from '../payloads.ts';
import type { Proactive } from '../proactive.ts';
import type { Consents } from './consents.ts';

export interface HandOverDeps {
  readonly app: Pick<App, 'readFile'>;
  readonly proactive: Proactive;
  readonly consents: Consents;
  readonly log: Log;
}

/** What came of handing documents over in private. */
export type HandedOver = 'asked' | 'none' | 'blocked' | 'failed';

/**
 * Offers documents. Teams lets a bot give files in a conversation alone with it, once the person
 * has accepted each; in channels it gives none.
 */
export class HandOver {
  readonly #deps: HandOverDeps;

  constructor(deps: HandOverDeps) {
    this.#deps = deps;
  }

  /** Under an answer, where he asked alone with Griot. */
  async here(context: TurnContext, refs: readonly FileRef[], t: Translator): Promise<void> {
    const identity = identityOf(context.activity);
    for (const file of await this.readable(refs, identity)) {
      await context.sendActivity(this.#deps.consents.ask(file, identity, t));
    }
  }

  /** To somebody who asked elsewhere, in his conversation alone with Griot. Never throws. */
  async inPrivate(
    identity: string,
    refs: readonly Pick<FileRef, 'id'>[],
    t: Translator,
  ): Promise<HandedOver> {
    const { proactive, consents, log } = this.#deps;
    try {
      const files = await this.readable(refs, identity);
      if (files.length === 0) return 'none';
      await proactive.in(await proactive.with(identity), async (context) => {
        for (const file of files) await context.sendActivity(consents.ask(file, identity, t));
      });
      return 'asked';
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, 'teams: documents not handed over');
      return failureOf(error) instanceof Blocked ? 'blocked' : 'failed';
    }
  }

  /** What he may read of them, as the register judges now. */
  async readable(
    refs: readonly (Pick<FileRef, 'id'> & Partial<FileRef>)[],
    externalId: string,
  ): Promise<FileContent[]> {
    const read = refs.map(async (ref) => {
      const file = await this.#deps.app.readFile({ transport: TRANSPORT, externalId }, ref.id);
      return file && { ...file, ...ref };
    });
    return (await Promise.all(read)).filter(isDefined);
  }
}
