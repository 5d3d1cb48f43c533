import { holders } from '../../kernel/access/leaders.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Person } from '../../kernel/directory.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { type Reply, text } from '../../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { applyChange } from '../changing/draft.ts';
import { confirmOnce } from '../changing/once.ts';
import { GEC, nextRotation } from './rotation.ts';

/** The command whose previews these are. */
export const NAME = 'troika';

export const todayOf = ({ now }: Context) => dayIn(now, BAMAKO);

/** The GEC's Chef de file, in person, whoever proposed it. */
export const ofTheGec = ({ directory }: Context) => {
  const group = directory.groupByCode(GEC);
  return group ? { group } : {};
};

/** The Chef de file in office, who settles. */
export function settlers(context: Context): readonly Person[] {
  const group = context.directory.groupByCode(GEC);
  return group ? holders(context.directory, group, todayOf(context), 'chair') : [];
}

/** Writes the rotation, once, and tells the secretariat. */
export const settle = (context: Context, draft: string): Promise<Reply> =>
  confirmOnce(context, NAME, draft, async (write, payload) => {
    await applyChange(context, write, payload);
    tellSecretariat(write, context);
    return context.t('directory.troika.done');
  });

function tellSecretariat(write: Write, context: Context): void {
  const { directory, actor } = context;
  const today = todayOf(context);
  for (const person of directory.people) {
    if (person.id === actor.person?.id || !directory.actor(person, today).secretariat) continue;
    const t = translator(person.locale);
    const day = dayInWords(nextRotation(today), t.locale);
    const said = t('directory.troika.told', { day, name: actor.person?.name ?? '' });
    write.send({
      to: { person: person.id, by: 'chat' },
      message: { subject: said, blocks: [text(said)] },
      about: null,
      dedupeKey: `${NAME}:${write.id}`,
    });
  }
}
