import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { type Block, type Button, type ListItem, list } from '../../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import { type MinutesUnderWay, minutesUnderWay } from './underWay.ts';

const MOST_SHOWN = 8;

/** What a compte rendu awaits from whoever holds the pen. */
type Step = 'circulate' | 'settle' | 'adopt';

/** The comptes rendus that await the actor; undefined when none does. */
export async function minutesToValidate(context: Context): Promise<Block[] | undefined> {
  const { db, directory, actor, now } = context;
  const groups = directory.groups.filter((group) => may(actor, 'cr.ecrire', { group }));
  if (groups.length === 0) return undefined;
  const ids = groups.map(({ id }) => id);
  const underWay = await minutesUnderWay(db, ids);
  const today = dayIn(now, BAMAKO).toString();
  const items = underWay.flatMap((one) => itemOf(context, one, stepOf(one, today)));
  return items.length > 0 ? [list(items.slice(0, MOST_SHOWN))] : undefined;
}

/** Undefined: the others have the floor, until the day on which amendments are received. */
function stepOf({ status, amendUntil, asked }: MinutesUnderWay, today: string): Step | undefined {
  if (status === 'draft') return 'circulate';
  if (asked > 0) return 'settle';
  return amendUntil !== null && amendUntil < today ? 'adopt' : undefined;
}

function itemOf({ t }: Context, one: MinutesUnderWay, step: Step | undefined): ListItem[] {
  if (!step) return [];
  const { code, subject, asked } = one;
  const line = { circulate: 'diffuser', settle: 'amendements', adopt: 'adopter' }[step];
  const buttons: Button[] = [
    {
      id: sayId(`cr ${line} ${code}`),
      label: t(`seances.minutes.awaiting.${step}Button`),
      style: 'primary',
    },
    { id: sayId(`cr ${code}`), label: t('seances.button.minutes') },
  ];
  const said = t(`seances.minutes.awaiting.${step}`, { count: asked, subject });
  return [{ text: [{ bold: code }, ` ${said}`], buttons }];
}
