import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { speaker } from '../../kernel/access/speaker.ts';
import { defineAction } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Delegation } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import {
  heading,
  info,
  type ListItem,
  list,
  type Reply,
  reply,
  text,
} from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import { delegationsOf, endDelegation, peopleOf } from './absence.ts';
import { daysOf, periodInWords, tellBoth } from './words.ts';

const END = 'remplacement.finir';

const today = ({ now, zone }: Context): Temporal.PlainDate => dayIn(now, zone);

/** The speaker's delegations, given and received, each with the means to end it. */
export async function showDelegations(context: Context): Promise<Reply> {
  const { t, directory, db } = context;
  const found = await delegationsOf(db, speaker(context), today(context));
  if (found.length === 0) return reply(text(t('operations.delegation.none')));
  const items = found.map((delegation): ListItem => {
    const { person, standIn } = peopleOf(directory, delegation);
    const period = periodInWords(t, daysOf(delegation));
    const id = actionId(END, { remplacement: delegation.id });
    return {
      text: t('operations.delegation.line', { name: person.name, standIn: standIn.name, period }),
      buttons: [{ id, label: t('operations.delegation.end') }],
    };
  });
  return reply(heading(t('operations.delegation.list')), list(items));
}

async function end(context: Context, delegation: Delegation): Promise<Reply> {
  const { t, directory } = context;
  const people = peopleOf(directory, delegation);
  const done = await context.write(async (write) => {
    const ended = await endDelegation(write, context, delegation);
    if (ended) tellBoth(write, 'ended', { ...people, ...daysOf(delegation) });
    return ended;
  });
  if (!done) return reply(text(t('operations.delegation.none')));
  const said = { name: people.person.name, standIn: people.standIn.name };
  return reply(info(t('operations.delegation.over', said)));
}

/** Either of the two ends it. */
export const finir = defineAction({
  name: END,
  act: 'remplacement',
  params: z.object({ remplacement: z.string() }),
  async subject({ remplacement }, { db, actor }) {
    const delegation = await db.delegation.findUnique({ where: { id: remplacement } });
    if (!delegation) throw new DomainError('button.unknown');
    const { fromId, toId } = delegation;
    return { self: actor.person?.id === toId ? toId : fromId, delegation };
  },
  run: (_params, context, { delegation }) => end(context, delegation),
});

/** « fin du remplacement »: the only one there is; of several, one chooses. */
export async function endOnly(context: Context): Promise<Reply> {
  const [only, ...others] = await delegationsOf(context.db, speaker(context), today(context));
  return only && others.length === 0 ? end(context, only) : showDelegations(context);
}
