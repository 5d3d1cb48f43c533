import type { VNode } from 'preact';
import type { Span, Text } from '../../messages/tree.ts';

/** Other schemes (`javascript:`) are shown as text. */
const FOLLOWED = /^(?:https?|mailto|webcal):/i;

function SpanView({ span }: { span: Span }): VNode | string {
  if (typeof span === 'string') return span;
  if ('bold' in span) return <strong>{span.bold}</strong>;
  if ('muted' in span) return <span class="muted">{span.muted}</span>;
  if ('code' in span) return <code>{span.code}</code>;
  if ('said' in span) return span.said;
  if (!FOLLOWED.test(span.href)) return <>{span.label}</>;
  return (
    <a href={span.href} target="_blank" rel="noopener noreferrer">
      {span.label}
    </a>
  );
}

/** Text with its marks. What people wrote is text here and nothing else: preact escapes it. */
export function TextView({ text }: { text: Text }): VNode {
  if (typeof text === 'string') return <>{text}</>;
  return (
    <>
      {text.map((span) => (
        <SpanView span={span} />
      ))}
    </>
  );
}
