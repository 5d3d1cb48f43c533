import { ofTheGec } from '../../directory/gec.ts';
import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { type Block, type ListItem, list } from '../../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import { submittedYears } from '../store.ts';

/** The calendars of the years that were submitted to the actor; undefined when none awaits him. */
export async function yearsToValidate(context: Context): Promise<Block[] | undefined> {
  const { t, db, directory, actor, now } = context;
  if (!may(actor, 'calendrier.valider', ofTheGec(context))) return undefined;
  const submitted = await submittedYears(db, dayIn(now, BAMAKO).year);
  const items = submitted.map(({ year, submittedById }): ListItem => {
    const name = directory.person(submittedById ?? '')?.name ?? 'none';
    return {
      text: t('annual.awaiting.line', { year: String(year), name }),
      buttons: [
        {
          id: sayId(`calendrier ${year} valider`),
          label: t('annual.button.validate'),
          style: 'primary',
        },
        { id: sayId(`calendrier ${year}`), label: t('annual.button.see') },
      ],
    };
  });
  return items.length > 0 ? [list(items)] : undefined;
}
