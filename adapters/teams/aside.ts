import type { TurnContext } from 'botbuilder';
import type { Translator } from '../../src/kernel/locale/translate.ts';
import { type Block, filesOf } from '../../src/kernel/messages/tree.ts';
import type { Card } from './cards/elements.ts';
import type { HandOver } from './documents/handOver.ts';
import { identityOf } from './payloads.ts';
import type { Owner, Views } from './views.ts';

const ownerOf = ({ activity }: TurnContext): Owner => ({
  identity: identityOf(activity),
  userId: activity.from.id,
});

/** Shows whoever has just done something what is for him alone: in a channel, and in a dialog. */
export class Aside {
  readonly #views: Views;
  readonly #handOver: HandOver;

  constructor(views: Views, handOver: HandOver) {
    this.#views = views;
    this.#handOver = handOver;
  }

  /**
   * An answer, its first page; its documents go to his conversation alone with Griot.
   * @param view the view in whose place it comes, when there is one
   */
  async show(
    context: TurnContext,
    blocks: readonly Block[],
    t: Translator,
    view?: string,
  ): Promise<Card | undefined> {
    const owner = ownerOf(context);
    const whole = await this.#withDocuments(blocks, owner, t);
    const same = view !== undefined && this.#views.replace(view, whole, t, owner.identity);
    const token = same ? view : this.#views.open(whole, t, owner, false);
    return this.#views.page(token, 0, owner.identity);
  }

  /** An answer that waits behind a card which shows nothing of it; gives what everybody sees. */
  async cover(context: TurnContext, blocks: readonly Block[], t: Translator): Promise<Card> {
    const owner = ownerOf(context);
    const whole = await this.#withDocuments(blocks, owner, t);
    return this.#views.cover(whole, t, owner, context.activity.from.name);
  }

  /** A page of an answer that its reader, or his client, asks for; undefined when it is gone, or another's. */
  page({ activity }: TurnContext, view: string, at: number): Card | undefined {
    return this.#views.page(view, at, identityOf(activity));
  }

  /** A document of a message of a channel, to whoever asks for it; says what became of it. */
  async receive(context: TurnContext, id: string, t: Translator): Promise<Card | undefined> {
    const { identity } = ownerOf(context);
    const done = await this.#handOver.inPrivate(identity, [{ id }], t);
    return this.show(context, [{ kind: 'text', text: t(`teams.file.${done}`) }], t);
  }

  /** The documents of an answer, in private; under it, what became of them. */
  async #withDocuments(
    blocks: readonly Block[],
    { identity }: Owner,
    t: Translator,
  ): Promise<readonly Block[]> {
    const refs = filesOf(blocks);
    if (refs.length === 0) return blocks;
    const done = await this.#handOver.inPrivate(identity, refs, t);
    return [...blocks, { kind: 'text', text: t(`teams.file.${done}`) }];
  }
}
