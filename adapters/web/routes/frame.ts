import { conversationsOf } from '../conversations.ts';
import type { PageDeps } from '../deps.ts';
import type { NavigationProps } from '../pages/navigation.tsx';
import type { Visitor } from '../visitor.ts';

/** What the frame of a page shows to that visitor. */
export async function navigationOf(
  deps: PageDeps,
  visitor: Visitor,
  current: string,
): Promise<Omit<NavigationProps, 'visitor'>> {
  const conversations = conversationsOf(visitor);
  const keys = conversations.map((conversation) => conversation.key);
  return {
    conversations,
    latest: await deps.lines.latest(keys, visitor.person.id),
    hasMail: deps.mail !== undefined,
    current,
  };
}
