import type { MessagingExtensionQuery, MessagingExtensionResponse, TurnContext } from 'botbuilder';
import { SEARCH_LINES } from '../../../src/kernel/messages/surfaces.ts';
import type { ListItem } from '../../../src/kernel/messages/tree.ts';
import { oneLine } from '../../../src/kernel/render/inlineText.ts';
import { renderPlainText } from '../../../src/kernel/render/plainText.ts';
import { shortened } from '../../../src/kernel/text/pieces.ts';
import { CARD_TYPE, cardsOf } from '../cards/card.ts';
import { ask, type ConversationDeps } from '../conversation.ts';
import { EXTENSION, SOUGHT } from './names.ts';

/** What Teams shows of a search. */
const MOST_FOUND = 25;
const LONGEST_TITLE = 200;

/**
 * Finds meetings or decisions, each a card to put in a message: what the seeker may see of them. Teams
 * asks for what follows as one scrolls; where there is nothing, it is said why.
 */
export async function search(
  deps: ConversationDeps,
  context: TurnContext,
  { commandId, parameters = [], queryOptions }: MessagingExtensionQuery,
): Promise<MessagingExtensionResponse> {
  const line = commandId === EXTENSION.meetings ? SEARCH_LINES.meetings : SEARCH_LINES.decisions;
  const sought: unknown = parameters.find(({ name }) => name === SOUGHT)?.value;
  const said = typeof sought === 'string' ? sought : '';
  const { outcome, t } = await ask(deps, context, { kind: 'text', text: `${line} ${said}`.trim() });
  const items = outcome.reply.blocks.flatMap((block): readonly ListItem[] =>
    block.kind === 'list' ? block.items : [],
  );
  const from = queryOptions?.skip ?? 0;
  if (items.length === 0 && from === 0) {
    const text = renderPlainText(outcome.reply.blocks, t.locale) || t('teams.nothingFound');
    return { composeExtension: { type: 'message', text } };
  }
  const attachments = items.slice(from, from + MOST_FOUND).map(({ text }) => {
    const [content] = cardsOf([{ kind: 'text', text }], t);
    const title = shortened(oneLine(text), LONGEST_TITLE);
    const preview = { contentType: THUMBNAIL, content: { title } };
    return { contentType: CARD_TYPE, content, preview };
  });
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

const THUMBNAIL = 'application/vnd.microsoft.card.thumbnail';
