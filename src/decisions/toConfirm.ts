import { may } from '../kernel/access/access.ts';
import type { Context } from '../kernel/commands/context.ts';
import { sayId } from '../kernel/messages/actionId.ts';
import { type Block, buttons, list } from '../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../kernel/time.ts';
import { cardButton, confirmButton, returnButton } from './buttons.ts';
import { decisionLine } from './messages.ts';
import { findDecisions } from './store.ts';

const MOST_SHOWN = 8;

/** What its owners say is done and awaits the actor; undefined when nothing does. */
export async function toConfirm(context: Context): Promise<Block[] | undefined> {
  const { db, t, directory, actor, now } = context;
  const groups = directory.groups.filter((group) => may(actor, 'confirmer', { group }));
  if (groups.length === 0) return undefined;
  const found = await findDecisions(
    db,
    {
      where: { groupId: { in: groups.map(({ id }) => id) }, phase: 'toConfirm' },
      orderBy: [{ closedOn: 'asc' }, { createdAt: 'asc' }],
    },
    { take: MOST_SHOWN + 1 },
  );
  if (found.length === 0) return undefined;
  const reading = { t, directory, today: dayIn(now, BAMAKO) };
  const items = found.slice(0, MOST_SHOWN).map((decision) => ({
    text: decisionLine(reading, decision),
    buttons: [
      confirmButton(t, decision.code),
      returnButton(t, decision.code),
      cardButton(t, decision.code),
    ],
  }));
  const rest = { id: sayId('décisions à confirmer'), label: t('decisions.toConfirm.all') };
  return [list(items), ...(found.length > MOST_SHOWN ? [buttons(rest)] : [])];
}
