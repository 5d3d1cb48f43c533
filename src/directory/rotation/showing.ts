import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayInWords, listInWords } from '../../kernel/locale/format.ts';
import {
  type Block,
  facts,
  heading,
  info,
  type Reply,
  reply,
  text,
} from '../../kernel/messages/tree.ts';
import { currentRows } from '../exchange/current.ts';
import { chairsOfTheGec, ofTheGec } from '../gec.ts';
import {
  AN_ORGANIZATION,
  namesOf,
  prepareButton,
  rotationBlocks,
  settleButtons,
} from './messages.ts';
import { type Pending, pendingRotation } from './pending.ts';
import { nextRotation, type Presidencies, presidenciesOn } from './rotation.ts';
import { todayOf } from './settling.ts';

/** Who presides, who else is of the Troïka, and where the next rotation stands. */
export async function showPresidencies(context: Context): Promise<Reply> {
  const { t, db } = context;
  const rows = await currentRows(db);
  const today = todayOf(context);
  const from = nextRotation(today);
  const [now, next] = [presidenciesOn(rows, today), presidenciesOn(rows, from)];
  const day = dayInWords(from, t.locale);
  const coming =
    next.current === now.current
      ? await notSettled(context, now, day)
      : [text(t('directory.troika.settled', { day, ...inWords(context, next) }))];
  const { presidency, others } = inWords(context, now);
  return reply(
    heading(t('directory.troika.now')),
    facts(
      { label: t('directory.troika.presidency'), value: presidency },
      { label: t('directory.troika.others'), value: others },
    ),
    ...coming,
  );
}

const inWords = ({ t }: Context, { current, others }: Presidencies) => ({
  presidency: current ?? '–',
  others: listInWords(others, t.locale) || '–',
});

async function notSettled(context: Context, now: Presidencies, day: string): Promise<Block[]> {
  const { t, actor } = context;
  const pending = await pendingRotation(context);
  if (pending) return pendingBlocks(context, pending, now);
  return [
    text(t('directory.troika.unsettled', { day, ...AN_ORGANIZATION })),
    ...(may(actor, 'troika.proposer', {}) ? [prepareButton(t)] : []),
  ];
}

/** The proposal, who settles it, and its buttons for him. */
function pendingBlocks(context: Context, { draft, rotation }: Pending, now: Presidencies): Block[] {
  const { t, actor, directory } = context;
  const chair = directory.personByEmail(rotation.chair)?.name ?? rotation.chair;
  const names = namesOf(t, chairsOfTheGec(context));
  const settles = may(actor, 'troika.valider', ofTheGec(context));
  return [
    ...rotationBlocks(t, rotation, chair, now),
    settles ? settleButtons(t, draft) : info(t('directory.troika.waits', { names })),
  ];
}

/** The proposal to settle, with its buttons: nothing is written before they are pressed. @throws DomainError `troika.none` */
export async function showPending(context: Context): Promise<Reply> {
  const pending = await pendingRotation(context);
  if (!pending) throw new DomainError('troika.none');
  const now = presidenciesOn(await currentRows(context.db), todayOf(context));
  return reply(...pendingBlocks(context, pending, now));
}
