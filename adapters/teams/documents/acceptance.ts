import type { TurnContext } from 'botbuilder';
import { DomainError } from '../../../src/kernel/errors.ts';
import type { Link } from '../../../src/kernel/links/signedLinks.ts';
import type { Translator } from '../../../src/kernel/locale/translate.ts';
import type { Log } from '../../../src/kernel/log.ts';
import { reasonOf } from '../failure.ts';
import { identityOf } from '../payloads.ts';
import { noteOf, replaceMessage } from '../say.ts';
import { consentAnswer, infoCard, type Upload } from './consentCard.ts';
import type { Consents } from './consents.ts';
import type { HandOver } from './handOver.ts';
import type { Uploads } from './uploads.ts';

export interface AcceptanceDeps {
  readonly handOver: HandOver;
  readonly consents: Consents;
  readonly uploads: Uploads;
  readonly log: Log;
}

/** Gives a document to somebody who accepts it. */
export class Acceptance {
  readonly #deps: AcceptanceDeps;
  /** The offers that are being taken: pressed again meanwhile, one is not given twice. */
  readonly #underWay = new Set<string>();

  constructor(deps: AcceptanceDeps) {
    this.#deps = deps;
  }

  /** He has answered whether he accepts a document. */
  async answered(context: TurnContext, value: unknown, t: Translator): Promise<void> {
    const { data } = consentAnswer.safeParse(value);
    if (!data) return;
    try {
      const link = this.#deps.consents.read(data.context.token);
      if (link.personId !== identityOf(context.activity)) throw new DomainError('link.unknown');
      if (data.action === 'decline') return await instead(context, t('teams.file.declined'), t);
      await this.#once(link, () => this.#accepted(context, link, data.uploadInfo, t));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await instead(context, t(sentenceOf(error)), t);
    }
  }

  async #once({ id }: Link, take: () => Promise<void>): Promise<void> {
    if (this.#underWay.has(id)) return;
    this.#underWay.add(id);
    try {
      await take();
    } finally {
      this.#underWay.delete(id);
    }
  }

  async #accepted(
    context: TurnContext,
    link: Link,
    wished: Upload | undefined,
    t: Translator,
  ): Promise<void> {
    const { handOver, uploads, log } = this.#deps;
    const [file] = await handOver.readable([{ id: link.object }], link.personId);
    if (!file) return instead(context, t('teams.file.none'), t);
    const place = await uploads.put(link, file.content, wished).catch((error: unknown) => {
      if (error instanceof DomainError) throw error;
      log.warn({ reason: reasonOf(error) }, 'teams: document not uploaded');
    });
    if (!place) return void (await context.sendActivity(noteOf(t('teams.file.failed'), t)));
    await context.sendActivity(infoCard(place));
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
