import type { VNode } from 'preact';
import type { Fact } from '../../messages/tree.ts';
import { TextView } from './text.tsx';

/** Labels and their values. */
export const FactsView = ({ facts }: { facts: readonly Fact[] }): VNode => (
  <dl class="facts">
    {facts.map(({ label, value }) => (
      <div>
        <dt>{label}</dt>
        <dd>
          <TextView text={value} />
        </dd>
      </div>
    ))}
  </dl>
);
