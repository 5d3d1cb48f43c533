import type { Temporal } from 'temporal-polyfill';
import { draftsIn } from './attention.ts';
import { JUST_NOW } from './audit/justDone.ts';
import type { Context } from './commands/context.ts';
import { draftAuthor } from './drafts.ts';
import type { Block } from './messages/tree.ts';
import { inlineText } from './render/inlineText.ts';

/** Who speaks, and in which conversation. */
type Speaker = Pick<Context, 'actor' | 'now' | 'transport' | 'channel'>;

interface Topic {
  readonly code: string;
  readonly at: Temporal.Instant;
}

/** As many conversations are followed at a time; beyond, the one that has been quiet longest is forgotten. */
const MOST_FOLLOWED = 2_000;

/**
 * The one thing of the register that an answer has just shown to somebody: what he means by « décale-la d'une
 * heure ». Followed in memory: after a start, he is asked which one he means.
 */
export class Topics {
  readonly #codesIn: (text: string) => readonly string[];
  readonly #topics = new Map<string, Topic>();

  /** @param codesIn the codes of what one may speak of, in a text */
  constructor(codesIn: (text: string) => readonly string[]) {
    this.#codesIn = codesIn;
  }

  /** The code of what he was shown last, alone, a moment ago. */
  of(speaker: Speaker): string | undefined {
    const topic = this.#topics.get(keyOf(speaker));
    const minutes = topic?.at.until(speaker.now).total('minutes');
    return minutes !== undefined && minutes <= JUST_NOW ? topic?.code : undefined;
  }

  /**
   * Somebody has been answered. One thing shown is what he speaks of next; several leave none of them obvious,
   * and a preview is spoken of before anything else.
   */
  answered(speaker: Speaker, blocks: readonly Block[]): void {
    const codes = new Set(textsOf(blocks).flatMap(this.#codesIn));
    if (codes.size === 0 && draftsIn(blocks).size === 0) return;
    this.#forget(keyOf(speaker));
    const [code] = codes;
    if (code === undefined || codes.size > 1) return;
    this.#topics.set(keyOf(speaker), { code, at: speaker.now });
  }

  #forget(key: string): void {
    this.#topics.delete(key);
    const [oldest] = this.#topics.keys();
    if (this.#topics.size >= MOST_FOLLOWED && oldest !== undefined) this.#topics.delete(oldest);
  }
}

function keyOf(speaker: Speaker): string {
  const { personId, place } = draftAuthor(speaker);
  return `${personId ?? ''} ${place}`;
}

/** What is written in these blocks: neither their buttons, nor what one is to fill in. */
function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return [block.text];
      case 'text':
      case 'note':
        return [inlineText(block.text)];
      case 'facts':
        return block.facts.map(({ value }) => inlineText(value));
      case 'list':
        return block.items.map(({ text }) => inlineText(text));
      case 'table':
        return block.rows.flat().map(inlineText);
      default:
        return [];
    }
  });
}
