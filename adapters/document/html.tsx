import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import {
  oneBelowAnother,
  type PrintedDocument,
  type StackedPiece,
} from '../../src/kernel/document.ts';
import type { Span, Text } from '../../src/kernel/messages/tree.ts';

/** One page without links to anything, that reads well on a phone and prints on A4. */
export async function htmlOf(document: PrintedDocument): Promise<Uint8Array> {
  return new TextEncoder().encode(`<!doctype html>${renderToString(<Page {...document} />)}`);
}

const css = (colour: string): string => `
body{font:17px/1.5 Georgia,Gelasio,serif;color:#1c1e21;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3,th{color:#${colour}}h1{font-size:1.8rem;margin:.3rem 0}h2{font-size:1.3rem;margin:2rem 0 .5rem}
h3{font-size:1.1rem;margin:1.4rem 0 .3rem}.mute{color:#5f6368}.mark{float:right;color:#${colour};font-weight:bold}
header{border-bottom:1px solid #c9ccd1;font-size:.85rem;color:#5f6368;padding-bottom:.4rem;margin-bottom:1rem}
table{border-collapse:collapse;width:100%;margin:.6rem 0 1.2rem;font-size:.95rem}
td,th{text-align:left;vertical-align:top;padding:.35rem .5rem;border-bottom:1px solid #c9ccd1}
thead th{background:#f2f3f5;border-bottom:1px solid #${colour}}.facts th{color:#5f6368;font-weight:normal;width:22%}
.sign{display:flex;gap:3rem;margin-top:3rem}.sign div{flex:1;border-bottom:1px solid #c9ccd1;padding-bottom:3rem}
footer{margin-top:3rem;color:#5f6368;font-size:.85rem}@media print{.break{break-after:page}thead{display:table-header-group}}
`;

const Page = (document: PrintedDocument): VNode => (
  <html lang={document.language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{document.title}</title>
      <style dangerouslySetInnerHTML={{ __html: css(document.colour) }} />
    </head>
    <body>
      <header>
        {document.mark && <span class="mark">{document.mark}</span>}
        {document.header}
      </header>
      <main>{oneBelowAnother(document.pieces).map(piece)}</main>
      <footer>{document.footer}</footer>
    </body>
  </html>
);

function piece(one: StackedPiece): VNode {
  switch (one.kind) {
    case 'title':
      return <h1>{one.text}</h1>;
    case 'heading':
      return one.level === 1 ? <h2>{one.text}</h2> : <h3>{one.text}</h3>;
    case 'paragraph':
      return <p class={one.tone === 'muted' ? 'mute' : undefined}>{inline(one.text)}</p>;
    case 'list':
      return one.ordered ? <ol>{items(one.items)}</ol> : <ul>{items(one.items)}</ul>;
    case 'facts':
      return <Facts {...one} />;
    case 'table':
      return <Grid {...one} />;
    case 'signatures':
      return <Signatures {...one} />;
    case 'pageBreak':
      return <div class="break" />;
  }
}

const items = (texts: readonly Text[]): VNode[] => texts.map((text) => <li>{inline(text)}</li>);

const Facts = ({ facts }: Extract<StackedPiece, { kind: 'facts' }>): VNode => (
  <table class="facts">
    {facts.map(({ label, value }) => (
      <tr>
        <th scope="row">{label}</th>
        <td>{inline(value)}</td>
      </tr>
    ))}
  </table>
);

const Grid = ({ columns, rows }: Extract<StackedPiece, { kind: 'table' }>): VNode => (
  <table>
    <thead>
      <tr>
        {columns.map(({ header }) => (
          <th scope="col">{header}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((cells) => (
        <tr>
          {cells.map((cell) => (
            <td>{inline(cell)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Signatures = ({ places }: Extract<StackedPiece, { kind: 'signatures' }>): VNode => (
  <div class="sign">
    {places.map(({ role, name }) => (
      <div>
        <span class="mute">{role}</span>
        <br />
        <strong>{name}</strong>
      </div>
    ))}
  </div>
);

const inline = (text: Text): (VNode | string)[] =>
  (typeof text === 'string' ? [text] : text).map(span);

function span(one: Span): VNode | string {
  if (typeof one === 'string') return one;
  if ('bold' in one) return <strong>{one.bold}</strong>;
  if ('muted' in one) return <span class="mute">{one.muted}</span>;
  if ('code' in one) return <code>{one.code}</code>;
  if ('said' in one) return one.said;
  return <a href={one.href}>{one.label}</a>;
}
