import type {
  MessagingExtensionAction,
  MessagingExtensionActionResponse,
  TurnContext,
} from 'botbuilder';
import type { Content } from '../../../src/kernel/incoming.ts';
import { PLAN_LINE, RECORD_MESSAGE } from '../../../src/kernel/messages/surfaces.ts';
import { buttonsOf } from '../../../src/kernel/messages/tree.ts';
import { renderPlainText } from '../../../src/kernel/render/plainText.ts';
import { shortened } from '../../../src/kernel/text/pieces.ts';
import { VERBS } from '../cards/buttons.ts';
import { CARD_TYPE, cardsOf } from '../cards/card.ts';
import { valuesOf } from '../cards/inputs.ts';
import { type Answered, ask, type ConversationDeps } from '../conversation.ts';
import { carried, type PressedData } from '../payloads.ts';
import { dialogCard } from './dialogCard.ts';
import { textOfHtml } from './htmlText.ts';
import { EXTENSION } from './names.ts';

/** What a dialog can say without a card. */
const LONGEST_WORD = 1_000;

/** Opens a dialog: on a message, or to plan a meeting. */
export async function openDialog(
  deps: ConversationDeps,
  context: TurnContext,
  action: MessagingExtensionAction,
): Promise<MessagingExtensionActionResponse> {
  const content: Content =
    action.commandId === EXTENSION.record
      ? { kind: 'submit', id: RECORD_MESSAGE, values: messageValues(action) }
      : { kind: 'text', text: PLAN_LINE };
  return inDialog(await ask(deps, context, content));
}

/** What somebody pressed or handed in, in a dialog. */
export async function pressInDialog(
  deps: ConversationDeps,
  context: TurnContext,
  data: PressedData,
): Promise<MessagingExtensionActionResponse> {
  const { id } = carried.parse(data);
  const content: Content =
    data.verb === VERBS.submit
      ? { kind: 'submit', id, values: valuesOf(data) }
      : { kind: 'press', id };
  return inDialog(await ask(deps, context, content));
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

/** The dialog goes on while there is something to fill in or to press; then it says what was done. */
function inDialog({ outcome, t }: Answered): MessagingExtensionActionResponse {
  const { blocks } = outcome.reply;
  const asks = blocks.some(({ kind }) => kind === 'form') || buttonsOf(blocks).length > 0;
  const [card] = cardsOf(blocks, t);
  if (
    !asks ||
    !card ||
    (outcome.error !== undefined && !blocks.some(({ kind }) => kind === 'form'))
  ) {
    const value = shortened(renderPlainText(blocks, t.locale), LONGEST_WORD) || t('teams.done');
    return { task: { type: 'message', value } };
  }
  const attachment = { contentType: CARD_TYPE, content: dialogCard(card) };
  const frame = { title: 'Griot', height: 'large', width: 'medium' } as const;
  return { task: { type: 'continue', value: { ...frame, card: attachment } } };
}
