import { Fragment, type VNode } from 'preact';
import type { Block, Span, Text } from '../messages/tree.ts';
import { oneLine, printable } from './inlineText.ts';
import { style } from './mailStyle.ts';

/**
 * One block of a letter. What can only be pressed or filled in has no place in it; a document is
 * named, and attached by whoever sends.
 */
export function MailBlock({ block }: { readonly block: Block }): VNode | null {
  switch (block.kind) {
    case 'heading':
      return (
        <h1 class="title" style={style.heading}>
          <Words text={block.text} />
        </h1>
      );
    case 'text':
      return (
        <p class="ink" style={style.paragraph}>
          <Words text={block.text} />
        </p>
      );
    case 'note':
      return <Note {...block} />;
    case 'facts':
      return <Facts {...block} />;
    case 'list':
      return <Items {...block} />;
    case 'table':
      return <Grid {...block} />;
    case 'file':
      return (
        <p class="ink" style={style.paragraph}>
          📎 {oneLine(block.file.name)}
        </p>
      );
    case 'buttons':
    case 'form':
      return null;
  }
}

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const Note = ({ tone, text }: Of<'note'>): VNode => (
  <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style={style.block}>
    <tr>
      <td class="note ink" style={style[tone]}>
        <Words text={text} />
      </td>
    </tr>
  </table>
);

const Facts = ({ facts }: Of<'facts'>): VNode => (
  <table width="100%" cellpadding="0" cellspacing="0" style={style.block}>
    {facts.map(({ label, value }) => (
      <tr>
        <th class="faded" scope="row" align="left" style={style.label}>
          {printable(label)}
        </th>
        <td class="ink" style={style.value}>
          <Words text={value} />
        </td>
      </tr>
    ))}
  </table>
);

function Items({ items, ordered }: Of<'list'>): VNode {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List class="ink" style={style.list}>
      {items.map(({ text }) => (
        <li style={style.item}>
          <Words text={text} />
        </li>
      ))}
    </List>
  );
}

const Grid = ({ columns, rows }: Of<'table'>): VNode => (
  <table width="100%" cellpadding="0" cellspacing="0" style={style.block}>
    <tr>
      {columns.map((column) => (
        <th class="faded line" scope="col" align="left" style={style.head}>
          {printable(column)}
        </th>
      ))}
    </tr>
    {rows.map((row) => (
      <tr>
        {columns.map((_, index) => (
          <td class="ink line" style={style.cell}>
            <Words text={row[index] ?? ''} />
          </td>
        ))}
      </tr>
    ))}
  </table>
);

const Words = ({ text }: { readonly text: Text }): VNode => (
  <Fragment>
    {(typeof text === 'string' ? [text] : text).map((span) => (
      <Run span={span} />
    ))}
  </Fragment>
);

function Run({ span }: { readonly span: Span }): VNode {
  if (typeof span === 'string') return <Lines text={span} />;
  if ('bold' in span) {
    return (
      <strong>
        <Lines text={span.bold} />
      </strong>
    );
  }
  if ('muted' in span) {
    return (
      <span class="faded" style={style.muted}>
        <Lines text={span.muted} />
      </span>
    );
  }
  if ('code' in span) return <span style={style.code}>{printable(span.code)}</span>;
  if ('said' in span) return <Lines text={span.said} />;
  return <Link {...span} />;
}

const FOLLOWED = new Set(['http:', 'https:', 'mailto:', 'webcal:']);

/** A link whose address a mail may follow; any other is shown, and cannot be pressed. */
function Link({ href, label }: { readonly href: string; readonly label: string }): VNode {
  const words = printable(label === '' ? href : label);
  if (!URL.canParse(href) || !FOLLOWED.has(new URL(href).protocol)) return <Lines text={words} />;
  return (
    <a class="link" href={href} style={style.link}>
      {words}
    </a>
  );
}

const Lines = ({ text }: { readonly text: string }): VNode => (
  <Fragment>
    {printable(text)
      .split('\n')
      .map((line, index) => (index === 0 ? line : [<br />, line]))}
  </Fragment>
);
