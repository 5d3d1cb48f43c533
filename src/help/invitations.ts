import type { Context } from '../kernel/commands/context.ts';
import { type Block, text } from '../kernel/messages/tree.ts';
import { ownMeetings } from '../meetings/commands/mesReunions.ts';

/** The meetings to come that he may have answered without naming any, each with its buttons; empty when he is invited to none. */
export async function invitations(context: Context): Promise<readonly Block[]> {
  const own = context.actor.person ? await ownMeetings(context) : undefined;
  return own ? [text(context.t('kernel.courtesy.whichInvitation')), ...own] : [];
}
