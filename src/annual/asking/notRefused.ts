import { ofTheGec } from '../../directory/gec.ts';
import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { info, type Reply, reply } from '../../kernel/messages/tree.ts';

/** « refuse le calendrier, trop chargé en mars »: a calendar is validated or it stays proposed, and it is said so. */
export async function notRefused(context: Context): Promise<Reply> {
  const { t, actor } = context;
  const who = may(actor, 'calendrier.valider', ofTheGec(context)) ? 'chair' : 'other';
  return reply(info(t('annual.notRefused', { who })));
}
