import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { type Block, list } from '../../kernel/messages/tree.ts';
import { ofTheGec } from '../gec.ts';
import { settleButtons } from './messages.ts';
import { pendingRotation } from './pending.ts';

/** The rotation that awaits the actor's word; undefined when none does, or it is not his to give. */
export async function rotationToValidate(context: Context): Promise<Block[] | undefined> {
  const { t, actor, directory } = context;
  if (!may(actor, 'troika.valider', ofTheGec(context))) return undefined;
  const pending = await pendingRotation(context);
  if (!pending) return undefined;
  const { from, presidency, entering, chair } = pending.rotation;
  const name = directory.personByEmail(chair)?.name ?? chair;
  const day = dayInWords(from, t.locale);
  const said = t('directory.troika.awaiting.line', { day, presidency, name, entering });
  return [list([{ text: said }]), settleButtons(t, pending.draft)];
}
