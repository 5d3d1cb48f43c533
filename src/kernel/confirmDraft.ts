import type { z } from 'zod';
import type { Context } from './commands/context.ts';
import { closeDraft, draftAuthor, findDraft, openDraft } from './drafts.ts';
import { DomainError } from './errors.ts';
import type { Write } from './write.ts';

/** A preview of which « Confirmer » is pressed. */
export interface Pressed<P> {
  /** The command that has opened it. */
  readonly command: string;
  readonly draft: string;
  readonly payload: z.ZodType<P>;
}

/** Nothing is done: what was previewed has changed since, and is previewed again. */
export interface Stale<S> {
  /** What the new preview keeps. */
  readonly again: object;
  readonly stale: S;
}

/** What came of a press on « Confirmer ». */
export type Confirmation<D, S> =
  | { readonly kind: 'done'; readonly result: string; readonly done: D }
  | { readonly kind: 'already'; readonly result: string; readonly byId: string | null }
  | { readonly kind: 'stale'; readonly stale: S; readonly draft: string };

/**
 * Confirms a preview, once and in one transaction: of two people who press, one acts.
 * @param act does what the preview kept; `result` is what is known of it afterwards (a code), and
 *   undefined means that there is nothing left to do
 * @throws DomainError `draft.abandoned`, `button.unknown`
 */
export function confirmDraft<P, D extends { readonly result: string }, S = never>(
  context: Context,
  { command, draft, payload }: Pressed<P>,
  act: (write: Write, kept: P) => Promise<D | Stale<S> | undefined>,
): Promise<Confirmation<D, S>> {
  const author = draftAuthor(context);
  return context.write(async (write) => {
    const found = await findDraft(write, command, draft);
    if (found.state === 'abandoned') throw new DomainError('draft.abandoned');
    if (found.state === 'confirmed') {
      return { kind: 'already', result: found.result, byId: found.byId };
    }
    const done = await act(write, payload.parse(found.payload));
    if (done === undefined) return { kind: 'already', result: '', byId: null };
    if ('again' in done) {
      await closeDraft(write, draft, { status: 'abandoned' }, author);
      const next = await openDraft(write, command, done.again, author);
      return { kind: 'stale', stale: done.stale, draft: next };
    }
    const { result } = done;
    await closeDraft(write, draft, { status: 'confirmed', result }, author);
    return { kind: 'done', result, done };
  });
}
