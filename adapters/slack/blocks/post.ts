import type { Locale } from '../../../src/kernel/locale/translate.ts';
import type { Block } from '../../../src/kernel/messages/tree.ts';
import { renderPlainText } from '../../../src/kernel/render/plainText.ts';
import { shortened } from '../../../src/kernel/text/pieces.ts';
import { type SlackBlock, slackBlocks } from './blocks.ts';
import { messagePages } from './pages.ts';

/** One message as the Web API and a response_url take it. */
export interface SlackMessage {
  /** For notifications and screen readers, which do not read blocks. */
  readonly text: string;
  readonly blocks: SlackBlock[];
  readonly mrkdwn: false;
  readonly parse: 'none';
  readonly link_names: false;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

const LONGEST_SUMMARY = 1_000;

/** `text` is the one place that Slack parses: what could act there is escaped. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * The messages that these blocks become, in order: one, or more when they exceed Slack's limits.
 * @param summary what a notification says; the beginning of the blocks when absent
 */
export function slackMessages(
  blocks: readonly Block[],
  locale: Locale,
  summary: string = renderPlainText(blocks, locale),
): SlackMessage[] {
  const text = escaped(shortened(summary.trim(), LONGEST_SUMMARY)) || 'Griot';
  const pages = messagePages(slackBlocks(blocks, locale));
  return (pages.length > 0 ? pages : [[]]).map((page) => ({
    text,
    blocks: page,
    mrkdwn: false,
    parse: 'none',
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
  }));
}
