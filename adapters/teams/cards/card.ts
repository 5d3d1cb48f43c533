import type { Translator } from '../../../src/kernel/locale/translate.ts';
import type { Block } from '../../../src/kernel/messages/tree.ts';
import { renderPlainText } from '../../../src/kernel/render/plainText.ts';
import { withoutControls } from '../../../src/kernel/render/withoutControls.ts';
import { shortened } from '../../../src/kernel/text/pieces.ts';
import { type Drawing, elementsOf } from './blocks.ts';
import type { Card, Element } from './elements.ts';
import { LIMITS } from './limits.ts';
import { bodiesOf } from './pages.ts';

/** A card as a message's attachment. */
export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** Where cards are shown. */
export type Shown = Partial<Omit<Drawing, 't'>>;

/** The cards that these blocks become, in order: one, or more when they exceed Teams' limit. */
export function cardsOf(
  blocks: readonly Block[],
  t: Translator,
  { carried = {}, shared = false }: Shown = {},
): Card[] {
  const elements = elementsOf(blocks, { t, carried, shared });
  const spoken = spokenText(blocks, t);
  return bodiesOf(elements).map((body) => card(body, t, spoken));
}

/** @param spoken what is read aloud */
export const card = (body: readonly Element[], t: Translator, spoken: string): Card => ({
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  type: 'AdaptiveCard',
  version: '1.5',
  lang: t.locale,
  body,
  fallbackText: t('teams.fallback'),
  speak: escaped(spoken),
});

const spokenText = (blocks: readonly Block[], t: Translator): string =>
  shortened(readable(blocks, t), LIMITS.speak);

/** What there is to read: of a form, its title; of a heading, its words without the rule below. */
function readable(blocks: readonly Block[], t: Translator): string {
  const worded = withoutControls(blocks.map(asText));
  return renderPlainText(worded, t.locale) || 'Griot';
}

function asText(block: Block): Block {
  if (block.kind === 'form') return { kind: 'text', text: block.form.title };
  return block.kind === 'heading' ? { kind: 'text', text: block.text } : block;
}

/** What is read aloud may be markup (SSML): what could act there is escaped. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What a notification says. */
export const summaryOf = (blocks: readonly Block[], t: Translator): string =>
  shortened(readable(blocks, t).replaceAll(/\s+/g, ' ').trim(), LIMITS.summary);
