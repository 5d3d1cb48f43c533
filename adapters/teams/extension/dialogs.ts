import type {
  MessagingExtensionAction,
  MessagingExtensionActionResponse,
  TurnContext,
} from 'botbuilder';
import type { Told } from '../../../src/kernel/conversation/gestures.ts';
import type { Content } from '../../../src/kernel/incoming.ts';
import { PLAN_LINE, RECORD_MESSAGE } from '../../../src/kernel/messages/surfaces.ts';
import { type Block, buttonsOf } from '../../../src/kernel/messages/tree.ts';
import { renderPlainText } from '../../../src/kernel/render/plainText.ts';
import type { Aside } from '../aside.ts';
import { VERBS } from '../cards/buttons.ts';
import { CARD_TYPE } from '../cards/card.ts';
import type { Card } from '../cards/elements.ts';
import { valuesOf } from '../cards/inputs.ts';
import { type Answered, ask, type ConversationDeps, readerOf } from '../conversation.ts';
import { textOfHtml } from '../htmlText.ts';
import { carried, type PressedData } from '../payloads.ts';
import { dialogCard } from './dialogCard.ts';
import { EXTENSION } from './names.ts';

type Response = MessagingExtensionActionResponse;

/** Characters that a dialog says without a card. */
const LONGEST_WORD = 1_000;

/** What is done in a dialog: on a message, or to plan a meeting. */
export class Dialogs {
  readonly #deps: ConversationDeps;
  readonly #aside: Aside;

  constructor(deps: ConversationDeps, aside: Aside) {
    this.#deps = deps;
    this.#aside = aside;
  }

  async open(context: TurnContext, action: MessagingExtensionAction): Promise<Told<Response>> {
    const content: Content =
      action.commandId === EXTENSION.record
        ? { kind: 'submit', id: RECORD_MESSAGE, values: messageValues(action) }
        : { kind: 'text', text: PLAN_LINE };
    return this.#told(context, await ask(this.#deps, context, content));
  }

  /** What somebody pressed or handed in. */
  async pressed(context: TurnContext, data: PressedData): Promise<Told<Response>> {
    const { id, view, page } = carried.parse(data);
    if (data.verb === VERBS.view) {
      return { answer: await this.#page(context, view ?? '', page), wrote: false };
    }
    const content: Content =
      data.verb === VERBS.submit
        ? { kind: 'submit', id, values: valuesOf(data) }
        : { kind: 'press', id };
    return this.#told(context, await ask(this.#deps, context, content), view);
  }

  async #told(context: TurnContext, answered: Answered, view?: string): Promise<Told<Response>> {
    const { wrote } = answered.outcome;
    return { answer: await this.#answer(context, answered, view), wrote };
  }

  /** It goes on while there is something to fill in, to press or to read; then it says what was done. */
  async #answer(
    context: TurnContext,
    { outcome: { reply, duplicate, isHeldBack }, t }: Answered,
    view?: string,
  ): Promise<Response> {
    const { blocks } = reply;
    if (duplicate) return lastWord(t(isHeldBack ? 'teams.nothingDone' : 'teams.already'));
    const word = renderPlainText(blocks, t.locale) || t('teams.done');
    if (!asks(blocks) && word.length <= LONGEST_WORD) return lastWord(word);
    const card = await this.#aside.show(context, blocks, t, view);
    return card ? goingOn(card) : lastWord(t('teams.done'));
  }

  async #page(context: TurnContext, view: string, at: number): Promise<Response> {
    const card = this.#aside.page(context, view, at);
    if (card) return goingOn(card);
    const t = await readerOf(this.#deps, context);
    return lastWord(t('teams.notThere'));
  }
}

const asks = (blocks: readonly Block[]): boolean =>
  blocks.some(({ kind }) => kind === 'form' || kind === 'file') || buttonsOf(blocks).length > 0;

const lastWord = (value: string): Response => ({ task: { type: 'message', value } });

const FRAME = { title: 'Griot', height: 'large', width: 'medium' } as const;

function goingOn(shown: Card): Response {
  const card = { contentType: CARD_TYPE, content: dialogCard(shown) };
  return { task: { type: 'continue', value: { ...FRAME, card } } };
}

/** The text, the author and the address of a message. */
function messageValues({ messagePayload = {} }: MessagingExtensionAction): Record<string, string> {
  const { body, from, linkToMessage = '' } = messagePayload;
  const said = body?.content ?? '';
  return {
    texte: body?.contentType === 'html' ? textOfHtml(said) : said.trim(),
    auteur: from?.user?.displayName ?? '',
    lien: linkToMessage,
  };
}
