import { JUST_NOW } from '../audit/justDone.ts';
import type { Context } from '../commands/context.ts';
import { draftAuthor } from '../drafts.ts';
import type { Block, Text } from '../messages/tree.ts';
import { inlineText } from '../render/inlineText.ts';
import { draftsIn } from './attention.ts';

/** Who speaks, and in which conversation. */
type Speaker = Pick<Context, 'actor' | 'now' | 'transport' | 'channel'>;

interface Shown {
  readonly codes: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** « la » is said of what was shown alone. */
export const shownAlone = ([code, ...others]: readonly string[]): string | undefined =>
  others.length === 0 ? code : undefined;

/** « GEC-2027-03 », « D-2027-001 », « D-GA-2027-001 »: as the register writes what one may speak of. */
const CODE = /(?<![\w-])[A-Z][A-Z0-9]*(?:-[A-Z][A-Z0-9]*)*-\d{4}-\d{2,6}(?:-\d{1,2})?(?![\w-])/g;

/** As many conversations are followed at a time; beyond, the one that has been quiet longest is forgotten. */
const MOST_FOLLOWED = 2_000;

/**
 * What of the register an answer has just shown to somebody: alone, it is what he means by « décale-la d'une heure ».
 * Followed in memory: after a start, he is asked which one he means.
 */
export class Topics {
  readonly #shown = new Map<string, Shown>();

  /** The codes of what he was shown last, a moment ago. */
  of(speaker: Speaker): readonly string[] {
    const shown = this.#shown.get(keyOf(speaker));
    const isRecent = shown && speaker.now.epochMilliseconds - shown.at <= JUST_NOW * 60_000;
    return isRecent ? shown.codes : [];
  }

  /** Somebody has been answered. What shows nothing of the register leaves what was shown before it, but a preview. */
  answered(speaker: Speaker, blocks: readonly Block[]): void {
    const codes = [...new Set(textsOf(blocks).join('\n').match(CODE))];
    if (codes.length === 0 && draftsIn(blocks).size === 0) return;
    this.#forget(keyOf(speaker));
    this.#shown.set(keyOf(speaker), { codes, at: speaker.now.epochMilliseconds });
  }

  #forget(key: string): void {
    this.#shown.delete(key);
    const [oldest] = this.#shown.keys();
    if (this.#shown.size >= MOST_FOLLOWED && oldest !== undefined) this.#shown.delete(oldest);
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
        return [shownIn(block.text)];
      case 'facts':
        return block.facts.map(({ value }) => shownIn(value));
      case 'list':
        return block.items.map(({ text }) => shownIn(text));
      case 'table':
        return block.rows.flat().map(shownIn);
      default:
        return [];
    }
  });
}

/** What he may type, as an example or between quotation marks, is told and not shown. */
const shownIn = (text: Text): string =>
  inlineText(
    typeof text === 'string'
      ? text
      : text.filter((span) => typeof span === 'string' || !('code' in span)),
  ).replace(/«[^»]*»|“[^”]*”/gu, ' ');
