import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { errorReply } from '../errorReply.ts';
import { DomainError, type ErrorCode } from '../errors.ts';
import type { Content, Incoming, Outcome } from '../incoming.ts';
import { type Locale, translator } from '../locale/translate.ts';
import { readActionId } from '../messages/actionId.ts';
import type { Block, Button, Reply } from '../messages/tree.ts';
import type { Door } from './door.ts';
import { LINK } from './linkChat.ts';
import type { PublicPages } from './publicPages.ts';
import type { Link } from './signedLinks.ts';

/** What somebody does on the page of a link. */
export type Gesture = Exclude<Content, { readonly kind: 'text' }>;

/** A gesture, as the page that it was made on posts it. */
export interface Posted {
  readonly gesture: Gesture;
  /** Of that page as it was shown: a browser that reloads it posts the same again. Undefined when it is none of ours. */
  readonly shown: string | undefined;
}

/** What the page of a link says. */
export interface Visit {
  readonly reply: Reply;
  readonly locale: Locale;
  /** Something was written. */
  readonly wrote: boolean;
  /** Why nothing could be shown or done. */
  readonly error?: ErrorCode | 'incident';
}

export interface VisitorDeps {
  readonly pages: PublicPages | undefined;
  readonly doors: readonly Door[];
  readonly clock: Clock;
  readonly handle: (incoming: Incoming) => Promise<Outcome>;
}

/**
 * Receives whoever comes by a signed link: he is the person it names, and may there what the link is
 * for, and nothing else.
 */
export type VisitLink = (
  purpose: string,
  token: string,
  /** Undefined: he only looks. */
  posted?: Posted,
) => Promise<Visit | undefined>;

/** @returns undefined for a purpose that is none */
export const linkVisitor =
  ({ pages, doors, clock, handle }: VisitorDeps): VisitLink =>
  async (purpose, token, posted) => {
    const door = doors.find((one) => one.purpose === purpose);
    if (!door) return undefined;
    try {
      if (!pages) throw new DomainError('link.unknown');
      const link = pages.links.read(token, purpose, clock.now());
      return await enter(handle, door, link, posted);
    } catch (error) {
      // Who it was for cannot be believed: it is said in the language of the house.
      if (error instanceof DomainError) return refusal(error);
      throw error;
    }
  };

async function enter(
  handle: VisitorDeps['handle'],
  door: Door,
  { id, personId, object }: Link,
  posted: Posted | undefined,
): Promise<Visit> {
  if (posted && !door.admits(readActionId(posted.gesture.id), object)) {
    throw new DomainError('link.unknown');
  }
  const from = { transport: LINK, externalId: personId };
  const look = { kind: 'press', id: door.shows(object) } as const;
  const done = posted && (await handle({ ...deliveryOf(posted, id), from }));
  // Posted again by a browser, it has been done: what stands now is shown, whatever was said since.
  const { reply, locale, wrote, error } =
    done && !done.duplicate
      ? done
      : await handle({ deliveryId: randomUUID(), from, content: look });
  const shown = { blocks: reply.blocks.flatMap((block) => within(door, object, block)) };
  return { reply: shown, locale, wrote, ...(error ? { error: error.code } : {}) };
}

const deliveryOf = ({ gesture, shown }: Posted, link: string) => ({
  deliveryId: shown === undefined ? randomUUID() : `${link}:${shown}:${gesture.id}`,
  content: gesture,
});

function refusal(error: DomainError): Visit {
  const reply = errorReply(translator('fr'), error);
  return { reply, locale: 'fr', wrote: false, error: error.code };
}

/** A block without the buttons that lead elsewhere. */
function within(door: Door, object: string, block: Block): Block[] {
  const admitted = ({ id }: Pick<Button, 'id'>): boolean => door.admits(readActionId(id), object);
  switch (block.kind) {
    case 'buttons': {
      const buttons = block.buttons.filter(admitted);
      return buttons.length > 0 ? [{ ...block, buttons }] : [];
    }
    case 'list': {
      const items = block.items.map(({ text, buttons = [] }) => ({
        text,
        buttons: buttons.filter(admitted),
      }));
      return [{ ...block, items }];
    }
    case 'form':
      return admitted(block.form) ? [block] : [];
    default:
      return [block];
  }
}
