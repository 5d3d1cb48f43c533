import type { VNode } from 'preact';
import type { Block, ListItem, Text } from '../../../src/kernel/messages/tree.ts';
import { FactsView } from '../../../src/kernel/render/page/facts.tsx';
import { TextView } from '../../../src/kernel/render/page/text.tsx';
import { Buttons } from './buttons.tsx';
import { FileView } from './file.tsx';
import { FormView } from './form.tsx';
import type { Place } from './place.ts';

interface ListProps {
  /** Names the list among those of the line. */
  readonly id: string;
  readonly items: readonly ListItem[];
  readonly ordered: boolean;
  readonly place: Place;
}

function ListView({ id, items, ordered, place }: ListProps): VNode {
  const entries = items.map(({ text, buttons = [] }, index) => (
    <li>
      <div class="item">
        <span id={`${id}-${index}`}>
          <TextView text={text} />
        </span>
        {buttons.length > 0 && <Buttons buttons={buttons} place={place} about={`${id}-${index}`} />}
      </div>
    </li>
  ));
  return ordered ? <ol>{entries}</ol> : <ul>{entries}</ul>;
}

interface TableProps {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Text[])[];
  readonly place: Place;
}

/** Wider than the page, it scrolls in its own box, which the keyboard reaches. */
function TableView({ columns, rows, place }: TableProps): VNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard
    <section class="table" tabIndex={0} aria-label={place.t('kernel.web.table')}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell) => (
                <td>
                  <TextView text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface BlockProps {
  readonly block: Block;
  readonly index: number;
  readonly place: Place;
}

function BlockView({ block, index, place }: BlockProps): VNode {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'text':
      return (
        <p>
          <TextView text={block.text} />
        </p>
      );
    case 'facts':
      return <FactsView facts={block.facts} />;
    case 'list':
      return (
        <ListView
          id={`l${place.lineId}-${index}`}
          items={block.items}
          ordered={block.ordered === true}
          place={place}
        />
      );
    case 'table':
      return <TableView columns={block.columns} rows={block.rows} place={place} />;
    case 'note':
      return (
        <p class={`note ${block.tone}`}>
          <TextView text={block.text} />
        </p>
      );
    case 'buttons':
      return <Buttons buttons={block.buttons} place={place} />;
    case 'file':
      return <FileView file={block.file} t={place.t} />;
    case 'form':
      return <FormView form={block.form} place={place} />;
  }
}

/** What Griot says, in HTML. */
export function Blocks({ blocks, place }: { blocks: readonly Block[]; place: Place }): VNode {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView block={block} index={index} place={place} />
      ))}
    </>
  );
}
