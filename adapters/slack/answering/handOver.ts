import type { webApi } from '@slack/bolt';
import type { App } from '../../../src/app.ts';
import type { FileContent } from '../../../src/kernel/files.ts';
import { isDefined } from '../../../src/kernel/isDefined.ts';
import type { Log } from '../../../src/kernel/log.ts';
import type { FileRef } from '../../../src/kernel/messages/tree.ts';
import { identityOf, TRANSPORT } from '../names.ts';
import { reasonOf } from '../reason.ts';
import { DirectChannels } from './direct.ts';
import { shareDocuments, uploadDocuments } from './documents.ts';

export interface HandOverDeps {
  readonly app: Pick<App, 'readFile'>;
  readonly client: webApi.WebClient;
  readonly log: Log;
}

/** Hands over the documents of an answer: in private, to whoever asked for them. */
export class HandOver {
  readonly #deps: HandOverDeps;
  readonly #direct: DirectChannels;

  constructor(deps: HandOverDeps) {
    this.#deps = deps;
    this.#direct = new DirectChannels(deps.client);
  }

  /** False when Slack does not take them; the log says why. Never throws. */
  async give(refs: readonly FileRef[], user: string, team: string): Promise<boolean> {
    const { client, log } = this.#deps;
    try {
      const documents = await uploadDocuments(client, await this.#read(refs, user, team));
      await shareDocuments(client, await this.#direct.of(user), documents);
      return true;
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, 'slack: documents not handed over');
      return false;
    }
  }

  /** What he may read of them, as the register judges. */
  async #read(refs: readonly FileRef[], user: string, team: string): Promise<FileContent[]> {
    const reader = { transport: TRANSPORT, externalId: identityOf(team, user) };
    const read = refs.map(async (ref) => {
      const file = await this.#deps.app.readFile(reader, ref.id);
      return file && { ...file, ...ref };
    });
    return (await Promise.all(read)).filter(isDefined);
  }
}
