import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Locale } from '../locale/translate.ts';
import type { Block } from '../messages/tree.ts';
import { oneLine } from './inlineText.ts';
import { MailBlock } from './mailBlock.tsx';
import { darkSheet, style } from './mailStyle.ts';

/** A letter to put into HTML. */
export interface Letter {
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly locale: Locale;
}

/**
 * The HTML part of a mail: tables and inline styles for Outlook, 600 px at most, readable on a
 * phone and on a dark screen, nothing fetched from elsewhere. Buttons and forms are left out: a
 * mail cannot press them.
 */
export const renderMailHtml = (letter: Letter): string =>
  `<!DOCTYPE html>\n${renderToString(<Page {...letter} />)}\n`;

const Page = ({ subject, blocks, locale }: Letter): VNode => (
  <html lang={locale} dir="ltr">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
      <title>{oneLine(subject)}</title>
      <style>{darkSheet}</style>
    </head>
    <body class="page" style={style.page}>
      <div style={style.preheader}>{preheader(blocks)}</div>
      <table
        role="presentation"
        class="page"
        width="100%"
        cellpadding="0"
        cellspacing="0"
        style={style.frame}
      >
        <tr>
          <td align="center" style={style.margin}>
            <Card blocks={blocks} />
          </td>
        </tr>
      </table>
    </body>
  </html>
);

const Card = ({ blocks }: { readonly blocks: readonly Block[] }): VNode => (
  <table
    role="presentation"
    class="card"
    width="600"
    cellpadding="0"
    cellspacing="0"
    style={style.card}
  >
    <tr>
      <td style={style.band}>{'\u00a0'}</td>
    </tr>
    <tr>
      <td class="letter" align="left" style={style.letter}>
        {blocks.map((block) => (
          <MailBlock block={block} />
        ))}
      </td>
    </tr>
  </table>
);

const LONGEST_PREHEADER = 140;

/** What a list of mails shows after the subject: the facts when there are some, else the first text. */
function preheader(blocks: readonly Block[]): string {
  const facts = blocks.find((block) => block.kind === 'facts');
  const first = blocks.find((block) => block.kind === 'text');
  if (!facts) return cut(oneLine(first?.text ?? ''));
  const values = facts.facts.filter(({ past }) => !past).map(({ value }) => oneLine(value));
  return values.reduce((said, value) => {
    const more = said === '' ? cut(value) : `${said} · ${value}`;
    // A date cut short is another date.
    return more.length > LONGEST_PREHEADER ? said : more;
  }, '');
}

const cut = (words: string): string => [...words].slice(0, LONGEST_PREHEADER).join('');
