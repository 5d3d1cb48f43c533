import type { VNode } from 'preact';
import type { Json } from '../rooms.ts';

/** Where the picture is looked at: its clock, and its language. */
export interface Looked {
  readonly zone: string;
  readonly locale: string;
}

const isNode = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const nodes = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isNode) : []);
const node = (value: unknown): Json => (isNode(value) ? value : {});
const words = (value: unknown): string => String(node(value).text ?? '');

/** Blocks as Slack shows them, drawn from the JSON alone. Throws at what it does not know. */
export const Blocks = ({ blocks, at }: { blocks: unknown; at: Looked }): VNode => (
  <>
    {nodes(blocks).map((block) => (
      <Block block={block} at={at} />
    ))}
  </>
);

function Block({ block, at }: { block: Json; at: Looked }): VNode {
  switch (block.type) {
    case 'header':
      return <h2>{words(block.text)}</h2>;
    case 'rich_text':
      return (
        <div class="rich">
          {nodes(block.elements).map((element) => (
            <Element element={element} at={at} />
          ))}
        </div>
      );
    case 'actions':
      return (
        <div class="actions">
          {nodes(block.elements).map(({ text, style }) => (
            <span class={`button ${String(style ?? '')}`}>{words(text)}</span>
          ))}
        </div>
      );
    case 'input':
      return <Input block={block} />;
    default:
      throw new Error(`a picture of ${String(block.type)}?`);
  }
}

function Element({ element, at }: { element: Json; at: Looked }): VNode {
  if (element.type !== 'rich_text_list') return <p>{runs(element, at)}</p>;
  const items = nodes(element.elements).map((item) => <li>{runs(item, at)}</li>);
  return element.style === 'ordered' ? (
    <ol start={Number(element.offset ?? 0) + 1}>{items}</ol>
  ) : (
    <ul>{items}</ul>
  );
}

const runs = ({ elements }: Json, at: Looked): VNode[] =>
  nodes(elements).map((run) => <Run run={run} at={at} />);

const EMOJI: Readonly<Record<string, string>> = { warning: '⚠️' };

function Run({ run, at }: { run: Json; at: Looked }): VNode {
  if (run.type === 'emoji') return <>{EMOJI[String(run.name)]}</>;
  if (run.type === 'date') return <span class="date">{dateOf(run, at)}</span>;
  const said = String(run.text ?? run.url);
  if (said.startsWith(CLIP)) return <Clipped said={said.slice(CLIP.length)} />;
  if (run.type === 'link') return <a href={String(run.url)}>{said}</a>;
  const { bold, italic, code } = node(run.style);
  if (code) return <code>{said}</code>;
  if (bold) return <b>{said}</b>;
  return italic ? <i>{said}</i> : <span>{said}</span>;
}

/** Few machines have a font that draws it. */
const CLIP = '📎';
const Clipped = ({ said }: { said: string }): VNode => (
  <span>
    <svg aria-hidden="true" width="12" height="16" viewBox="0 0 12 16">
      <path d="M10 4v7a4 4 0 0 1-8 0V4a2.6 2.6 0 0 1 5.2 0v6.5a1.2 1.2 0 0 1-2.4 0V5" />
    </svg>
    {said}
  </span>
);

/** « {date_long}, {time} », on the clock and in the language of whoever looks. */
function dateOf({ timestamp, format }: Json, { zone, locale }: Looked): string {
  const moment = new Date(Number(timestamp) * 1000);
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const hour = { hour: '2-digit', minute: '2-digit' } as const;
  return String(format)
    .replace('{date_long}', moment.toLocaleDateString(locale, { ...day, timeZone: zone }))
    .replace('{time}', moment.toLocaleTimeString(locale, { ...hour, timeZone: zone }));
}

const Input = ({ block }: { block: Json }): VNode => (
  <div class="field">
    <div class="label">
      {words(block.label)}
      {block.optional ? <small> (facultatif)</small> : null}
    </div>
    <Shown element={node(block.element)} filled={block.filled} />
    {block.error ? <div class="fault">{String(block.error)}</div> : null}
    {block.hint ? <small>{words(block.hint)}</small> : null}
  </div>
);

const OPENS = new Set([
  'datepicker',
  'timepicker',
  'static_select',
  'external_select',
  'multi_external_select',
]);

function Shown({ element, filled }: { element: Json; filled: unknown }): VNode {
  const { initial_value, initial_date, initial_time, initial_option } = element;
  const held =
    filled ?? initial_value ?? initial_date ?? initial_time ?? words(node(initial_option).text);
  return (
    <div class={`input ${element.multiline ? 'long' : ''}`}>
      <span>{String(held ?? '')}</span>
      <span>{OPENS.has(String(element.type)) ? '▾' : ''}</span>
    </div>
  );
}

/** A modal as Slack keeps it once refused: what was filled in, and each fault under its field. */
export const refused = (
  view: Json,
  faults: Readonly<Record<string, string>>,
  filled: Readonly<Record<string, string>>,
): Json => ({
  ...view,
  blocks: nodes(view.blocks).map((block) => ({
    ...block,
    filled: filled[words(block.label)],
    error: faults[String(block.block_id)],
  })),
});

export const titleOf = ({ title }: Json): string => words(title);
export const submitOf = ({ submit }: Json): string => words(submit);
