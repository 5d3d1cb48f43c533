import type { TurnContext } from 'botbuilder';
import type { Content } from '../../src/kernel/incoming.ts';
import type { Translator } from '../../src/kernel/locale/translate.ts';
import type { Log } from '../../src/kernel/log.ts';
import { type Block, filesOf, type Reply } from '../../src/kernel/messages/tree.ts';
import type { Aside } from './aside.ts';
import { cardsOf, summaryOf } from './cards/card.ts';
import type { Card } from './cards/elements.ts';
import type { Answered } from './conversation.ts';
import type { HandOver } from './documents/handOver.ts';
import { reasonOf } from './failure.ts';
import { type InvokeAnswer, inAWord, shownInstead } from './invokeAnswer.ts';
import { isPersonal } from './payloads.ts';
import { messageOf, replaceMessage } from './say.ts';
import { coverSentence } from './views.ts';

const isShared = ({ activity }: TurnContext): boolean => !isPersonal(activity);

/** Says answers where they are expected: what is for one person alone in a view of his own. */
export class Voice {
  readonly #aside: Aside;
  readonly #handOver: HandOver;
  readonly #log: Log;

  constructor(aside: Aside, handOver: HandOver, log: Log) {
    this.#aside = aside;
    this.#handOver = handOver;
    this.#log = log;
  }

  /** Answers what was typed. */
  async reply(context: TurnContext, { outcome: { reply }, t }: Answered): Promise<void> {
    if (reply.blocks.length === 0) return;
    if (!isShared(context) || reply.visibility === 'channel') {
      return this.#post(context, reply, t);
    }
    const cover = await this.#aside.cover(context, reply.blocks, t);
    await context.sendActivity(messageOf(cover, coverSentence(context.activity.from.name, t)));
  }

  /**
   * Answers a press; what it returns is shown to whoever pressed.
   * @param view the view in which he pressed, when it is one
   */
  async pressed(
    context: TurnContext,
    { outcome: { reply, duplicate, isHeldBack }, t }: Answered,
    { kind }: Content,
    view: string | undefined,
  ): Promise<InvokeAnswer> {
    const { blocks } = reply;
    if (isHeldBack) return inAWord(t('errors.pace.tooFast'));
    if (duplicate) return inAWord(t('teams.already'));
    if (blocks.length === 0) return inAWord(t('teams.done'));
    if (isShared(context) && reply.visibility !== 'channel')
      return answerOf(await this.#aside.show(context, blocks, t, view), t);
    // A form that was handed in has nothing more to ask.
    const replaces = reply.replacesOriginal === true || kind === 'submit';
    if (replaces && view === undefined) return this.#replace(context, reply, t);
    await this.#post(context, reply, t);
    return replaces && view !== undefined
      ? answerOf(await this.#aside.show(context, blocks, t, view), t)
      : inAWord(t('teams.answered'));
  }

  /** A page of an answer that its reader, or his client, asks for. */
  read(context: TurnContext, view: string, page: number, t: Translator): InvokeAnswer {
    const [gone] = cardsOf([{ kind: 'text', text: t('teams.notThere') }], t);
    return answerOf(this.#aside.page(context, view, page) ?? gone, t);
  }

  /** A document of a message of a channel, to whoever asks for it. */
  async receive(context: TurnContext, id: string, t: Translator): Promise<InvokeAnswer> {
    return answerOf(await this.#aside.receive(context, id, t), t);
  }

  /** In the place of the message whose button was pressed, for all who read it. */
  async #replace(context: TurnContext, { blocks }: Reply, t: Translator): Promise<InvokeAnswer> {
    const { replyToId } = context.activity;
    const summary = summaryOf(blocks, t);
    const [first, ...rest] = cardsOf(blocks, t, { shared: isShared(context) });
    if (!first) return inAWord(t('teams.done'));
    try {
      if (replyToId !== undefined)
        await replaceMessage(context, { ...messageOf(first, summary), id: replyToId });
      await post(context, rest, summary);
      await this.#give(context, blocks, t);
    } catch (error) {
      // It is done: whoever pressed is told so, even while Teams does not take what others read.
      this.#log.warn({ reason: reasonOf(error) }, 'teams: a message was not replaced');
    }
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

const answerOf = (card: Card | undefined, t: Translator): InvokeAnswer =>
  card ? shownInstead(card) : inAWord(t('teams.done'));

async function post(context: TurnContext, cards: readonly Card[], summary: string): Promise<void> {
  for (const card of cards) await context.sendActivity(messageOf(card, summary));
}
