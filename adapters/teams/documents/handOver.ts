import type { TurnContext } from 'botbuilder';
import type { App } from '../../../src/app.ts';
import { DomainError } from '../../../src/kernel/errors.ts';
import type { FileContent } from '../../../src/kernel/files.ts';
import { isDefined } from '../../../src/kernel/isDefined.ts';
import type { Link } from '../../../src/kernel/links/signedLinks.ts';
import type { Translator } from '../../../src/kernel/locale/translate.ts';
import type { Log } from '../../../src/kernel/log.ts';
import type { FileRef } from '../../../src/kernel/messages/tree.ts';
import { Blocked } from '../../../src/kernel/outbox/transport.ts';
import type { Cloud } from '../config.ts';
import { failureOf, reasonOf } from '../failure.ts';
import { TRANSPORT } from '../names.ts';
import { identityOf } from '../payloads.ts';
import type { Proactive } from '../proactive.ts';
import { noteOf, replaceMessage } from '../say.ts';
import { consentAnswer, infoCard, type Upload } from './consentCard.ts';
import type { Consents } from './consents.ts';
import { upload } from './upload.ts';

export interface HandOverDeps {
  readonly app: Pick<App, 'readFile'>;
  readonly proactive: Proactive;
  readonly consents: Consents;
  readonly cloud: Cloud;
  readonly log: Log;
}

/** What came of handing documents over in private. */
export type HandedOver = 'asked' | 'none' | 'blocked' | 'failed';

/**
 * Hands documents over. Teams lets a bot give files in a conversation alone with it, once the person
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
    for (const file of await this.#readable(refs, identity)) {
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
      const files = await this.#readable(refs, identity);
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

  /** He has answered whether he accepts a document. */
  async answered(context: TurnContext, value: unknown, t: Translator): Promise<void> {
    const { data } = consentAnswer.safeParse(value);
    if (!data) return;
    try {
      const link = this.#deps.consents.read(data.context.token);
      if (link.personId !== identityOf(context.activity)) throw new DomainError('link.unknown');
      if (data.action === 'decline') return await instead(context, t('teams.file.declined'), t);
      await this.#accepted(context, link, data.uploadInfo, t);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await instead(context, t(sentenceOf(error)), t);
    }
  }

  async #accepted(
    context: TurnContext,
    link: Link,
    wished: Upload | undefined,
    t: Translator,
  ): Promise<void> {
    const { consents, cloud, log } = this.#deps;
    const [file] = await this.#readable([{ id: link.object }], link.personId);
    if (!file) return instead(context, t('teams.file.none'), t);
    await consents.spend(link);
    try {
      if (!wished || !cloud.takesUploads(wished.uploadUrl)) throw new Error('no place for it');
      await upload(wished.uploadUrl, file.content);
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, 'teams: document not uploaded');
      await consents.giveBack(link);
      await context.sendActivity(noteOf(t('teams.file.failed'), t));
      return;
    }
    await context.sendActivity(infoCard(wished));
    await this.#withdraw(context);
  }

  /** The question has been answered. */
  async #withdraw(context: TurnContext): Promise<void> {
    const { replyToId } = context.activity;
    if (replyToId === undefined) return;
    await context.deleteActivity(replyToId).catch((error: unknown) => {
      this.#deps.log.warn({ reason: reasonOf(error) }, 'teams: a consent card stays');
    });
  }

  /** What he may read of them, as the register judges now. */
  async #readable(
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

/** Why an offer is good no more. */
function sentenceOf({
  code,
}: DomainError): 'teams.file.late' | 'teams.file.taken' | 'teams.file.none' {
  if (code === 'link.expired') return 'teams.file.late';
  return code === 'link.spent' ? 'teams.file.taken' : 'teams.file.none';
}

/** A sentence in the place of the question. */
async function instead(context: TurnContext, sentence: string, t: Translator): Promise<void> {
  const { replyToId } = context.activity;
  const note = noteOf(sentence, t);
  const replaced =
    replyToId !== undefined && (await replaceMessage(context, { ...note, id: replyToId }));
  if (!replaced) await context.sendActivity(note);
}
