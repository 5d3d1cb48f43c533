import { toConfirm } from '../decisions/toConfirm.ts';
import type { Context } from '../kernel/commands/context.ts';
import { type Block, heading } from '../kernel/messages/tree.ts';
import { agendasToValidate } from '../meetings/agendasToValidate.ts';
import { minutesToValidate } from '../seances/compteRendu/awaiting.ts';

/** What awaits the word of whoever chairs or keeps the secretariat; empty when nothing does. */
export async function awaiting(context: Context): Promise<Block[]> {
  const { t } = context;
  const parts = [
    [t('meetings.agenda.awaiting'), await agendasToValidate(context)],
    [t('seances.minutes.awaiting.title'), await minutesToValidate(context)],
    [t('decisions.toConfirm.title'), await toConfirm(context)],
  ] as const;
  return parts.flatMap(([title, blocks]) => (blocks ? [heading(title), ...blocks] : []));
}
