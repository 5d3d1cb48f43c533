import type { VNode } from 'preact';
import { newNonce } from '../post.ts';

/**
 * The hidden fields of a form: a number of its own, and for whom the page was made. Somebody else
 * may since have been chosen in another tab: nothing is done in his name from this one.
 */
export function Signature({ speaker }: { readonly speaker: string }): VNode {
  return (
    <>
      <input type="hidden" name="nonce" value={newNonce()} />
      <input type="hidden" name="speaker" value={speaker} />
    </>
  );
}
