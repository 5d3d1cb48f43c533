import type { Translator } from '../../src/kernel/locale/translate.ts';
import type { Block } from '../../src/kernel/messages/tree.ts';
import { elementsOf } from './cards/blocks.ts';
import { VERBS } from './cards/buttons.ts';
import { card, cardsOf } from './cards/card.ts';
import type { Card, Element, Execute, Refresh } from './cards/elements.ts';

/** How many answers are kept to be read again, the latest ones. */
const MOST_KEPT = 2_000;

/** Whose an answer is: by his id in his directory, and by Teams' own, which names him in a card. */
export interface Owner {
  readonly identity: string;
  readonly userId: string;
}

interface View {
  readonly owner: Owner;
  readonly cards: readonly Card[];
  readonly t: Translator;
  /** Stands in a message that shows nothing of it to others: asked for again by its reader's client. */
  readonly alone: boolean;
}

/**
 * What one person alone may read in a conversation of several: Teams has no message for one of
 * them, but a card whose content each reader's client asks for. Kept in memory: after a restart the
 * card says that its answer is gone, and nothing else is lost.
 */
export class Views {
  readonly #newToken: () => string;
  readonly #views = new Map<string, View>();

  constructor(newToken: () => string) {
    this.#newToken = newToken;
  }

  /**
   * Keeps an answer for its reader.
   * @param alone it stands in a message of its own, which shows nothing of it to others
   * @returns the token under which he reads it
   */
  open(blocks: readonly Block[], t: Translator, owner: Owner, alone: boolean): string {
    const token = this.#newToken();
    this.#put(token, { owner, cards: cardsOf(blocks, t, { carried: { view: token } }), t, alone });
    return token;
  }

  /**
   * Keeps an answer for its reader behind a message that shows nothing of it.
   * @param name how others are told whose it is
   * @returns what they see
   */
  cover(blocks: readonly Block[], t: Translator, owner: Owner, name: string | undefined): Card {
    return coverCard(this.open(blocks, t, owner, true), owner, name, t);
  }

  /** Puts another answer in the place of one; false when it is gone, or another's. */
  replace(token: string, blocks: readonly Block[], t: Translator, identity: string): boolean {
    const view = this.#views.get(token);
    if (view?.owner.identity !== identity) return false;
    this.#put(token, { ...view, t, cards: cardsOf(blocks, t, { carried: { view: token } }) });
    return true;
  }

  /** A page of an answer, for its reader; undefined when it is gone, or another's. */
  page(token: string, at: number, identity: string): Card | undefined {
    const view = this.#views.get(token);
    const shown = view?.cards[at];
    if (!view || !shown || view.owner.identity !== identity) return undefined;
    const { owner, cards, t, alone } = view;
    const more = at + 1 < cards.length ? [rowOf(readButton(token, at + 1, t('kernel.next')))] : [];
    const refresh = alone ? { refresh: refreshOf(token, owner) } : {};
    return { ...shown, body: [...shown.body, ...more], ...refresh };
  }

  #put(token: string, view: View): void {
    this.#views.delete(token);
    this.#views.set(token, view);
    const [oldest] = this.#views.keys();
    if (this.#views.size > MOST_KEPT && oldest !== undefined) this.#views.delete(oldest);
  }
}

/** Whose an answer is, as others are told; Teams does not always say how somebody is called. */
export const coverSentence = (name: string | undefined, t: Translator): string =>
  name ? t('teams.cover', { name }) : t('teams.coverOfOne');

/** What everybody else sees of an answer: whose it is. */
function coverCard(
  token: string,
  { userId }: Pick<Owner, 'userId'>,
  name: string | undefined,
  t: Translator,
): Card {
  const sentence = coverSentence(name, t);
  const body = elementsOf([{ kind: 'text', text: sentence }], { t, carried: {} });
  const button = rowOf(readButton(token, 0, t('teams.read')));
  return {
    ...card([...body, button], t, sentence),
    refresh: refreshOf(token, { userId }),
  };
}

const readButton = (view: string, page: number, label: string): Execute => ({
  type: 'Action.Execute',
  title: label,
  verb: VERBS.view,
  data: { view, page },
});

const rowOf = (button: Execute): Element => ({ type: 'ActionSet', actions: [button] });

const refreshOf = (view: string, { userId }: Pick<Owner, 'userId'>): Refresh => ({
  action: { type: 'Action.Execute', verb: VERBS.view, data: { view, page: 0 } },
  userIds: [userId],
});
