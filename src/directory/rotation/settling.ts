import { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { type Reply, text } from '../../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { applyChange, type Wanted, wantedIn } from '../changing/draft.ts';
import { confirmOnce } from '../changing/once.ts';
import { currentRows } from '../exchange/current.ts';
import { secretariatOn } from '../mandateHolders.ts';
import { presidenciesOn } from './rotation.ts';

/** The command whose previews these are. */
export const NAME = 'troika';

export const todayOf = ({ now }: Context) => dayIn(now, BAMAKO);

/**
 * Writes the rotation, once, and tells the secretariat.
 * @throws DomainError `troika.late`, `troika.settled`
 */
export const settle = (context: Context, draft: string): Promise<Reply> =>
  confirmOnce(context, NAME, draft, async (write, payload) => {
    const from = rotationDay(wantedIn(payload));
    await refuseSettled(write, context, from);
    await applyChange(context, write, payload);
    tellSecretariat(write, context, from);
    return context.t('directory.troika.done');
  });

/** The mandates that a rotation ends began long before those that it gives. */
const rotationDay = (wanted: readonly Wanted[]): Temporal.PlainDate =>
  wanted
    .flatMap(({ row }) => (row.from ? [Temporal.PlainDate.from(row.from)] : []))
    .reduce((one, other) => (Temporal.PlainDate.compare(one, other) < 0 ? other : one));

/** One rotation a year, and none after its day: nobody is made Chef de file in the past. */
async function refuseSettled(
  { tx }: Write,
  context: Context,
  from: Temporal.PlainDate,
): Promise<void> {
  const today = todayOf(context);
  if (Temporal.PlainDate.compare(from, today) <= 0) {
    throw new DomainError('troika.late', { day: dayInWords(from, context.t.locale) });
  }
  const rows = await currentRows(tx);
  if (presidenciesOn(rows, from).current !== presidenciesOn(rows, today).current) {
    throw new DomainError('troika.settled');
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
