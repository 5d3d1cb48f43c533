import type { Context } from '../../kernel/commands/context.ts';
import type { ChatAddress } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';

/** The chats that vouch for their users: elsewhere one says who one is, and there is nothing to link. */
const CHATS = ['slack', 'teams'] as const;

export type Chat = (typeof CHATS)[number];

export const isChat = (transport: string): transport is Chat =>
  CHATS.some((chat) => chat === transport);

/** The chat that a sentence names: « délier mon compte Teams ». */
export const chatIn = (text: string): Chat | undefined =>
  CHATS.find((chat) => new RegExp(`(?<![a-z])${chat}(?![a-z])`, 'u').test(fold(text)));

/**
 * A chat's user whom the directory does not know.
 * @throws DomainError `account.notHere`, `account.linked`
 */
export function strangerIn({ actor, transport, externalId }: Context): ChatAddress {
  if (!isChat(transport)) throw new DomainError('account.notHere');
  if (actor.person) throw new DomainError('account.linked', { name: actor.person.name });
  return { transport, externalId };
}
