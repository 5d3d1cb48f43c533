import type { TurnContext } from 'botbuilder';
import type { Clock } from '../../src/kernel/clock.ts';
import type { Content } from '../../src/kernel/incoming.ts';
import { info, type Reply, reply } from '../../src/kernel/messages/tree.ts';
import { Seen } from '../../src/kernel/seen.ts';
import { type Answered, ask, type ConversationDeps, deliveryOf, readerOf } from './conversation.ts';
import { Heard, isEditedLate } from './edits.ts';
import { namesIn } from './mentioned.ts';
import { callsGriot, hasFiles, isPersonal } from './payloads.ts';
import type { References } from './references.ts';
import { spokenText } from './spoken.ts';
import { Unsaid } from './unsaid.ts';
import type { Voice } from './voice.ts';

export interface SpeechDeps extends ConversationDeps {
  readonly references: References;
  readonly voice: Voice;
  readonly clock: Clock;
}

/** Teams delivers again what had no answer in time, within minutes. */
const MOST_SEEN = 20_000;

/** Hears what people write, and answers it. */
export class Speech {
  readonly #deps: SpeechDeps;
  readonly #seen = new Seen(MOST_SEEN);
  readonly #unsaid = new Unsaid();
  readonly #heard = new Heard();

  constructor(deps: SpeechDeps) {
    this.#deps = deps;
  }

  /** Somebody has written a message. */
  async said(context: TurnContext): Promise<void> {
    await this.answer(context, async () => {
      const text = await this.#text(context);
      this.#heard.keep(deliveryOf(context), text);
      return { kind: 'text', text };
    });
  }

  /**
   * Somebody has edited a message: it is read again, and what it has done already is not done twice.
   * Teams says « edited » of what it adds by itself too; then the words are the same.
   */
  async edited(context: TurnContext): Promise<void> {
    const { activity } = context;
    if (activity.text === undefined || !(isPersonal(activity) || callsGriot(activity))) return;
    const delivery = deliveryOf(context);
    const text = await this.#text(context);
    if (!this.#heard.isNew(delivery, text)) return;
    await this.#seen.once(JSON.stringify([delivery, text]), async () => {
      const answered = isEditedLate(activity, this.#deps.clock.now())
        ? await this.#nothing(context, 'teams.editedLate')
        : await this.#ask(context, { kind: 'text', text }, 'teams.edited');
      await this.#deps.voice.reply(context, answered);
      this.#heard.keep(delivery, text);
    });
  }

  /** Answers once; what Teams did not take is said when it delivers again. */
  async answer(context: TurnContext, content: () => Promise<Content>): Promise<void> {
    const delivery = deliveryOf(context);
    await this.#seen.once(delivery, () =>
      this.#unsaid.say(
        delivery,
        // Done already, and not by this program: whoever did it may not have answered.
        async () => this.#ask(context, await content(), 'teams.interrupted'),
        (answered) => this.#deps.voice.reply(context, answered),
      ),
    );
  }

  async #text(context: TurnContext): Promise<string> {
    const text = spokenText(context.activity, await namesIn(context, this.#deps));
    // A message may hold nothing but a picture.
    return text === '' ? 'aide' : text;
  }

  /** @param already what is said where it is done already */
  async #ask(
    context: TurnContext,
    content: Content,
    already: 'teams.edited' | 'teams.interrupted',
  ): Promise<Answered> {
    const { outcome, t } = await ask(this.#deps, context, content);
    const { duplicate, isHeldBack, ...others } = outcome;
    if (isHeldBack) return { outcome, t };
    if (duplicate) return { outcome: { ...others, reply: reply(info(t(already))) }, t };
    return { outcome: { ...outcome, reply: withUnread(context, { outcome, t }) }, t };
  }

  async #nothing(context: TurnContext, word: 'teams.editedLate'): Promise<Answered> {
    const t = await readerOf(this.#deps, context);
    return { outcome: { reply: reply(info(t(word))), locale: t.locale, wrote: false }, t };
  }
}

/** Whoever joins a document is told that it is not read, and not how Griot is spoken to. */
function withUnread(
  { activity }: TurnContext,
  { outcome: { reply: said, error }, t }: Answered,
): Reply {
  if (!hasFiles(activity)) return said;
  const isAlone = spokenText(activity) === '' && error === undefined;
  return { ...said, blocks: [...(isAlone ? [] : said.blocks), info(t('teams.filesUnread'))] };
}
