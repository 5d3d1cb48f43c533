import { yearsToValidate } from '../annual/publishing/yearsToValidate.ts';
import { toConfirm } from '../decisions/toConfirm.ts';
import { rotationToValidate } from '../directory/rotation/rotationToValidate.ts';
import type { Context } from '../kernel/commands/context.ts';
import { type Block, heading } from '../kernel/messages/tree.ts';
import { agendasToValidate } from '../meetings/agenda/agendasToValidate.ts';
import { minutesToValidate } from '../seances/compteRendu/awaiting.ts';

/** What awaits the word of whoever chairs or keeps the secretariat; empty when nothing does. */
export async function awaiting(context: Context): Promise<Block[]> {
  const { t } = context;
  const parts = [
    [t('meetings.agenda.awaiting'), await agendasToValidate(context)],
    [t('seances.minutes.awaiting.title'), await minutesToValidate(context)],
    [t('annual.awaiting.title'), await yearsToValidate(context)],
    [t('directory.troika.awaiting.title'), await rotationToValidate(context)],
    [t('decisions.toConfirm.title'), await toConfirm(context)],
  ] as const;
  return parts.flatMap(([title, blocks]) => (blocks ? [heading(title), ...blocks] : []));
}
