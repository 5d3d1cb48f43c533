import type { ChatLine } from '../../prisma/client/client.ts';
import type { App } from '../../src/app.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import { Gestures, type Told } from '../../src/kernel/conversation/gestures.ts';
import { RegisterUnavailable } from '../../src/kernel/database.ts';
import { Refusal } from '../../src/kernel/http/refusal.ts';
import type { Outcome } from '../../src/kernel/incoming.ts';
import { readActionId, SAY } from '../../src/kernel/messages/actionId.ts';
import { info } from '../../src/kernel/messages/tree.ts';
import type { Conversation } from './conversations.ts';
import type { ChatLines } from './lines.ts';
import { Once } from './once.ts';
import { deliveryIdOf, type Post } from './post.ts';
import { blocksOf, buttonIn, formIn } from './storedBlocks.ts';
import { TRANSPORT } from './transportName.ts';
import type { Visitor } from './visitor.ts';

export interface SpeakerDeps {
  readonly app: Pick<App, 'handle'>;
  readonly lines: ChatLines;
  readonly clock: Clock;
  /** Called after each answer: the outbox may hold something to send. */
  readonly onOutboxChange: () => void;
}

/** One gesture of one person, in one place. */
interface Gesture {
  readonly visitor: Visitor;
  readonly conversation: Conversation;
  readonly post: Post;
  readonly deliveryId: string;
}

/** Takes what people do on the pages to Griot, and writes down what is said on both sides. */
export class Speaker {
  readonly #deps: SpeakerDeps;
  readonly #once = new Once<ChatLine[]>();
  readonly #gestures: Gestures<ChatLine[]>;

  constructor(deps: SpeakerDeps) {
    this.#deps = deps;
    this.#gestures = new Gestures(deps.clock);
  }

  /**
   * Does it once, however often it is posted.
   * @returns the lines that it wrote or replaced
   */
  speak(visitor: Visitor, conversation: Conversation, post: Post): Promise<ChatLine[]> {
    const deliveryId = deliveryIdOf(visitor.externalId, conversation.key, post);
    const gesture = { visitor, conversation, post, deliveryId };
    return this.#once.run(deliveryId, () => this.#do(gesture));
  }

  /** A form stands in each of his windows: handed in in both, it is handed in once. */
  async #do(gesture: Gesture): Promise<ChatLine[]> {
    const { visitor, conversation, post, deliveryId } = gesture;
    const who = visitor.externalId;
    if (post.content.kind === 'submit') {
      const what = JSON.stringify([conversation.key, post.lineId, post.content]);
      const handedIn = { who, what, delivery: deliveryId, isForm: true };
      return this.#gestures.once(handedIn, () => this.#act(gesture));
    }
    this.#gestures.forget(who);
    return (await this.#act(gesture)).answer;
  }

  async #act(gesture: Gesture): Promise<Told<ChatLine[]>> {
    const { lines, app, onOutboxChange } = this.#deps;
    const { conversation, deliveryId, post, visitor } = gesture;
    const answered = await lines.findByKey(conversation.key, `reply:${deliveryId}`);
    if (answered) return { answer: [answered], wrote: false };
    const said = await this.#writeSaid(gesture);
    const outcome = await app.handle({
      deliveryId,
      from: { transport: TRANSPORT, externalId: visitor.externalId },
      ...(conversation.channel === undefined ? {} : { channel: conversation.channel }),
      content: post.content,
    });
    const spoken = outcome.duplicate ? interrupted(gesture, outcome) : outcome;
    try {
      const answer = [...said, ...(await this.#writeReply(gesture, spoken))];
      return { answer, wrote: outcome.wrote === true };
    } catch (error) {
      throw asLost(error, outcome);
    } finally {
      onOutboxChange();
    }
  }

  /** Typed lines are read by all who read the conversation, and stand there before the answer. */
  async #writeSaid(gesture: Gesture): Promise<ChatLine[]> {
    const words = typedWords(gesture.post);
    return words === '' ? [] : [await this.#putSaid(gesture, words, null)];
  }

  #putSaid(
    { conversation, visitor, deliveryId }: Gesture,
    body: string,
    onlyForId: string | null,
  ): Promise<ChatLine> {
    return this.#deps.lines.put({
      conversation: conversation.key,
      authorId: visitor.person.id,
      onlyForId,
      messageKey: `said:${deliveryId}`,
      body,
    });
  }

  async #writeReply(gesture: Gesture, { reply }: Spoken): Promise<ChatLine[]> {
    if (reply.blocks.length === 0) return [];
    const original = await this.#originalOf(gesture);
    const onlyForId = readerOf(gesture, reply.visibility === 'channel');
    const body = JSON.stringify(reply.blocks);
    if (original && takesItsPlace(gesture, reply, original, onlyForId)) {
      return [await this.#deps.lines.replace(original, { body, onlyForId })];
    }
    const pressed = original ? await this.#writePressed(gesture, original) : [];
    const answer = await this.#deps.lines.put({
      conversation: gesture.conversation.key,
      authorId: null,
      onlyForId,
      messageKey: `reply:${gesture.deliveryId}`,
      body,
    });
    return [...pressed, answer];
  }

  async #originalOf({ post, conversation, visitor }: Gesture): Promise<ChatLine | null> {
    if (post.lineId === undefined) return null;
    const reader = { conversation: conversation.key, personId: visitor.person.id };
    return this.#deps.lines.find(reader, post.lineId);
  }

  /** An answer that stands apart from its button is preceded by what the button said. */
  async #writePressed(gesture: Gesture, original: ChatLine): Promise<ChatLine[]> {
    const { content } = gesture.post;
    if (content.kind !== 'press' || typedWords(gesture.post) !== '') return [];
    const button = buttonIn(original, content.id);
    if (!button) return [];
    return [await this.#putSaid(gesture, button.label, readerOf(gesture, false))];
  }
}

type Spoken = Pick<Outcome, 'reply'>;

/** What was typed has been done, and its answer was never written: whoever sends it again is told. */
function interrupted({ post, visitor }: Gesture, { isHeldBack }: Outcome): Spoken {
  const isLost = post.content.kind === 'text' && !isHeldBack;
  return { reply: { blocks: isLost ? [info(visitor.t('kernel.web.interrupted'))] : [] } };
}

/** The register that took down what was asked no longer takes the answer: not « nothing was done ». */
const asLost = (error: unknown, { wrote }: Outcome): unknown =>
  wrote && error instanceof RegisterUnavailable
    ? new Refusal(503, 'kernel.web.error.answerLost')
    : error;

/** In a channel, what is not for all is for the speaker; with Griot alone there is no other reader. */
function readerOf({ conversation, visitor }: Gesture, forAll: boolean): string | null {
  return forAll || conversation.channel === undefined ? null : visitor.person.id;
}

/** A form that comes back with its faults takes the place of the one that was sent. */
function takesItsPlace(
  { post, conversation }: Gesture,
  reply: Outcome['reply'],
  original: ChatLine,
  onlyForId: string | null,
): boolean {
  // What all have before their eyes is not replaced by what one of them alone may read.
  const hidesFromOthers =
    conversation.channel !== undefined && original.onlyForId === null && onlyForId !== null;
  if (original.authorId !== null || hidesFromOthers) return false;
  const { content } = post;
  const isSameForm =
    content.kind === 'submit' &&
    formIn(blocksOf(original), content.id) !== undefined &&
    formIn(reply.blocks, content.id) !== undefined;
  return reply.replacesOriginal === true || isSameForm;
}

/** Nothing that could be seen: control characters, white space around. */
const CONTROL = /[^\P{Cc}\n]/gu;

/** What the person wrote, by the keyboard or by a button that types a line; else ''. */
function typedWords({ content }: Post): string {
  if (content.kind === 'text') return visible(content.text);
  if (content.kind === 'submit') return '';
  const { action, params } = readActionId(content.id);
  return action === SAY ? visible(params.line ?? '') : '';
}

/** A tab parts two cells of a table: it is a space. */
const visible = (typed: string): string =>
  typed.replaceAll('\t', ' ').replaceAll(CONTROL, '').trim();
