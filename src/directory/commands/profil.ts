import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type Reply, reply } from '../../kernel/messages/tree.ts';
import { changeActions } from '../changing/actions.ts';
import { personCard } from '../changing/cards.ts';
import { previewChange } from '../changing/draft.ts';
import { cutLabels, readLabels } from '../changing/labels.ts';
import type { Row } from '../exchange/tables.ts';

const NAME = 'profil';

/** What one says of oneself; the rest is the secretariat's. */
const OWN = new Set(['jobTitle', 'locale', 'zone']);

function parse({ rest }: Line): Row {
  const row = readLabels('people', cutLabels(rest, 'lastName').values);
  const other = Object.keys(row).find((name) => !OWN.has(name));
  if (other) throw new DomainError('directory.notOwn');
  return row;
}

async function run(row: Row, context: Context): Promise<Reply> {
  const { person } = context.actor;
  if (!person) throw new DomainError('access.unknownPerson');
  if (Object.keys(row).length === 0) return reply(...personCard(context, person));
  const wanted = { email: person.email.toLowerCase(), ...row };
  return previewChange(context, NAME, [{ table: 'people', row: wanted }]);
}

/** What the directory says of the speaker: he changes his function, his language and his time zone. */
export const profil = defineCommand({
  name: NAME,
  words: ['profil', 'mon profil'],
  act: 'profil',
  grammar: [
    'profil',
    'profil fonction : <fonction>, langue : <français, anglais>, fuseau : <zone>',
  ],
  examples: ['profil', 'profil fonction : Ambassadrice'],
  parse,
  subject: async (_row, { actor }) => (actor.person ? { self: actor.person.id } : {}),
  run,
  actions: changeActions(NAME, 'profil'),
});
