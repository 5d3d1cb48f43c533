import { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import { confirmOnce } from '../../kernel/confirmOnce.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { type Reply, text } from '../../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { applyChange } from '../changing/draft.ts';
import { currentRows } from '../exchange/current.ts';
import type { Rows } from '../exchange/plan.ts';
import { secretariatOn } from '../mandateHolders.ts';
import { rotationIn } from './keptRotation.ts';
import { presidenciesOn, type Rotation, rotationRows } from './rotation.ts';

/** The command whose previews these are. */
export const NAME = 'troika';

export const todayOf = ({ now }: Context) => dayIn(now, BAMAKO);

/**
 * Writes the rotation, once, and tells the secretariat.
 * @throws DomainError `troika.late`, `troika.settled`, `troika.presides`
 */
export const settle = (context: Context, draft: string): Promise<Reply> =>
  confirmOnce(context, NAME, draft, async (write, payload) => {
    const rotation = rotationIn(payload);
    const rows = await currentRows(write.tx);
    refuseSettled(context, rows, rotation);
    await applyChange(context, write, rotationRows(rows, rotation, todayOf(context)));
    tellSecretariat(write, context, rotation.from);
    return context.t('directory.troika.done');
  });

/**
 * One rotation a year, and none after its day: nobody is made Chef de file in the past. Who presides may
 * have changed since it was proposed.
 */
function refuseSettled(
  context: Context,
  rows: Rows,
  { from, presidency, entering }: Rotation,
): void {
  const today = todayOf(context);
  if (Temporal.PlainDate.compare(from, today) <= 0) {
    throw new DomainError('troika.late', { day: dayInWords(from, context.t.locale) });
  }
  const { current } = presidenciesOn(rows, today);
  if (presidenciesOn(rows, from).current !== current) throw new DomainError('troika.settled');
  if (entering === current || entering === presidency) {
    throw new DomainError('troika.presides', { name: entering });
  }
}

/** A new proposal takes the place of those that nobody has settled. */
export async function dropProposals({ tx }: Write): Promise<void> {
  await tx.draft.updateMany({
    where: { command: NAME, status: 'open' },
    data: { status: 'abandoned' },
  });
}

function tellSecretariat(write: Write, context: Context, from: Temporal.PlainDate): void {
  const { directory, actor } = context;
  for (const person of secretariatOn(directory, todayOf(context))) {
    if (person.id === actor.person?.id) continue;
    const t = translator(person.locale);
    const day = dayInWords(from, t.locale);
    const said = t('directory.troika.told', { day, name: actor.person?.name ?? '' });
    write.send({
      to: { person: person.id, by: 'chat' },
      message: { subject: said, blocks: [text(said)] },
      about: null,
      dedupeKey: `${NAME}:${write.id}`,
    });
  }
}
