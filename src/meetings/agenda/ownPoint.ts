import { JUST_NOW, justDone } from '../../kernel/audit/justDone.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { toInstant } from '../../kernel/time.ts';
import type { Meeting } from '../meeting.ts';
import type { OdjWish } from './odjWish.ts';

/**
 * « mets ce point en premier », « retire mon point »: by its number, the point that the speaker has just put there, or
 * else, when it is called his, the only one that he has.
 * @throws DomainError `odj.noSuchTitle` when none is obvious
 */
export async function byItsNumber<W extends OdjWish>(
  context: Context,
  { id, code }: Meeting,
  wish: W,
): Promise<W> {
  if (!('point' in wish) || !('own' in wish.point)) return wish;
  const { own } = wish.point;
  const rows = await context.db.agendaItem.findMany({
    where: { meetingId: id, addedById: context.actor.person?.id ?? '' },
    orderBy: { createdAt: 'desc' },
    select: { position: true, createdAt: true },
  });
  const last = await justDone(context);
  const hasJustAdded = last?.action === 'agenda.add' && last.subjectId === id;
  const added = rows.filter(
    ({ createdAt }) =>
      createdAt.getTime() === rows[0]?.createdAt.getTime() &&
      toInstant(createdAt).until(context.now).total('minutes') <= JUST_NOW,
  );
  const [point, ...others] = hasJustAdded ? added : own === 'only' ? rows : [];
  if (!point || others.length > 0) throw new DomainError('odj.noSuchTitle', { code, text: '' });
  return { ...wish, point: { position: point.position } };
}
