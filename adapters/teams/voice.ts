import type { TurnContext } from 'botbuilder';
import type { Content } from '../../src/kernel/incoming.ts';
import type { Translator } from '../../src/kernel/locale/translate.ts';
import { type Block, filesOf, type Reply } from '../../src/kernel/messages/tree.ts';
import { cardsOf, summaryOf } from './cards/card.ts';
import type { Card } from './cards/elements.ts';
import type { Answered } from './conversation.ts';
import type { HandOver } from './documents/handOver.ts';
import { type InvokeAnswer, NOTHING_MORE, shownInstead } from './invokeAnswer.ts';
import { identityOf, isPersonal } from './payloads.ts';
import { messageOf, replaceMessage } from './say.ts';
import { coverCard, type Owner, type Views } from './views.ts';

const ownerOf = ({ activity }: TurnContext): Owner => ({
  identity: identityOf(activity),
  userId: activity.from.id,
});

const isShared = ({ activity }: TurnContext): boolean => !isPersonal(activity);

/** Says answers where they are expected: what is for one person alone in a view of his own. */
export class Voice {
  readonly #views: Views;
  readonly #handOver: HandOver;

  constructor(views: Views, handOver: HandOver) {
    this.#views = views;
    this.#handOver = handOver;
  }

  /** Answers what was typed. */
  async reply(context: TurnContext, { outcome: { reply }, t }: Answered): Promise<void> {
    if (reply.blocks.length === 0) return;
    if (!isShared(context) || reply.visibility === 'channel') {
      return this.#post(context, reply, t);
    }
    const owner = ownerOf(context);
    const name = context.activity.from.name ?? '';
    const blocks = await this.#withDocuments(reply.blocks, owner, t);
    const token = this.#views.open(blocks, t, owner, true);
    const cover = coverCard(token, owner, name, t);
    await context.sendActivity(messageOf(cover, t('teams.cover', { name })));
  }

  /**
   * Answers a press; what it returns is shown to whoever pressed.
   * @param view the view in which he pressed, when it is one
   */
  async pressed(
    context: TurnContext,
    { outcome: { reply }, t }: Answered,
    { kind }: Content,
    view: string | undefined,
  ): Promise<InvokeAnswer> {
    if (reply.blocks.length === 0) return NOTHING_MORE;
    if (isShared(context) && reply.visibility !== 'channel')
      return this.#aside(context, reply, t, view);
    // A form that was handed in has nothing more to ask.
    const replaces = reply.replacesOriginal === true || kind === 'submit';
    if (replaces && view === undefined) return this.#replace(context, reply, t);
    await this.#post(context, reply, t);
    return replaces && view !== undefined ? this.#aside(context, reply, t, view) : NOTHING_MORE;
  }

  /** A page of an answer that its reader, or his client, asks for. */
  read({ activity }: TurnContext, view: string, page: number, t: Translator): InvokeAnswer {
    const [gone] = cardsOf([{ kind: 'text', text: t('teams.notThere') }], t);
    const card = this.#views.page(view, page, identityOf(activity)) ?? gone;
    return card ? shownInstead(card) : NOTHING_MORE;
  }

  /** A document of a message of a channel, to whoever asks for it. */
  async receive(context: TurnContext, id: string, t: Translator): Promise<InvokeAnswer> {
    const owner = ownerOf(context);
    const done = await this.#handOver.inPrivate(owner.identity, [{ id }], t);
    const blocks: readonly Block[] = [{ kind: 'text', text: t(`teams.file.${done}`) }];
    return this.#shownTo(owner, blocks, t);
  }

  async #aside(
    context: TurnContext,
    reply: Reply,
    t: Translator,
    view?: string,
  ): Promise<InvokeAnswer> {
    const owner = ownerOf(context);
    return this.#shownTo(owner, await this.#withDocuments(reply.blocks, owner, t), t, view);
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

  #shownTo(owner: Owner, blocks: readonly Block[], t: Translator, view?: string): InvokeAnswer {
    const same = view !== undefined && this.#views.replace(view, blocks, t, owner.identity);
    const token = same ? view : this.#views.open(blocks, t, owner, false);
    const card = this.#views.page(token, 0, owner.identity);
    return card ? shownInstead(card) : NOTHING_MORE;
  }

  /** In the place of the message whose button was pressed, for all who read it. */
  async #replace(context: TurnContext, { blocks }: Reply, t: Translator): Promise<InvokeAnswer> {
    const { replyToId } = context.activity;
    const summary = summaryOf(blocks, t);
    const [first, ...rest] = cardsOf(blocks, t, { shared: isShared(context) });
    if (!first) return NOTHING_MORE;
    if (replyToId !== undefined)
      await replaceMessage(context, { ...messageOf(first, summary), id: replyToId });
    await post(context, rest, summary);
    await this.#give(context, blocks, t);
    return shownInstead(first);
  }

  async #post(context: TurnContext, { blocks }: Reply, t: Translator): Promise<void> {
    await post(context, cardsOf(blocks, t, { shared: isShared(context) }), summaryOf(blocks, t));
    await this.#give(context, blocks, t);
  }

  /** The documents of an answer, to whoever is alone with Griot: others ask for them by a button. */
  async #give(context: TurnContext, blocks: readonly Block[], t: Translator): Promise<void> {
    if (!isShared(context)) await this.#handOver.here(context, filesOf(blocks), t);
  }
}

async function post(context: TurnContext, cards: readonly Card[], summary: string): Promise<void> {
  for (const card of cards) await context.sendActivity(messageOf(card, summary));
}
