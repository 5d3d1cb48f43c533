import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { form, type Reply, reply } from '../../kernel/messages/tree.ts';
import {
  addressActions,
  addressCodeForm,
  changeOwnAddresses,
  proveOwnAddress,
} from '../addresses/own.ts';
import { type AddressWish, readAddressWish } from '../addresses/wish.ts';
import { changeActions } from '../changing/actions.ts';
import { personCard } from '../changing/cards.ts';
import { previewChange } from '../changing/draft.ts';
import { cutLabels, readLabels } from '../changing/labels.ts';
import type { Row } from '../exchange/tables.ts';

const NAME = 'profil';

/** What one says of oneself; the rest is the secretariat's. */
const OWN = new Set(['jobTitle', 'locale', 'zone', 'phone', 'quietHours']);

type Wish =
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'address'; readonly address: AddressWish }
  | { readonly kind: 'code'; readonly code: string };

const CODE = /^code(?!\p{L})[\s:]*/iu;

/** @throws DomainError `directory.*`, `address.*` */
function parse({ rest }: Line): Wish {
  const said = rest.replace(/^,?\s*/u, '');
  if (CODE.test(said)) return { kind: 'code', code: said.replace(CODE, '') };
  const address = readAddressWish(said);
  if (address) {
    if (address.name !== '') throw new DomainError('directory.notOwn');
    return { kind: 'address', address };
  }
  const row = readLabels('people', cutLabels(said, 'lastName').values);
  const other = Object.keys(row).find((name) => !OWN.has(name));
  if (other) throw new DomainError('directory.notOwn');
  return { kind: 'row', row };
}

async function run(wish: Wish, context: Context): Promise<Reply> {
  const { person } = context.actor;
  if (!person) throw new DomainError('access.unknownPerson');
  if (wish.kind === 'address') return changeOwnAddresses(context, wish.address);
  if (wish.kind === 'code') {
    return wish.code === ''
      ? reply(form(addressCodeForm(context)))
      : proveOwnAddress(context, wish.code);
  }
  const { row } = wish;
  if (Object.keys(row).length === 0) return reply(...personCard(context, person));
  const wanted = { email: person.email.toLowerCase(), ...row };
  return previewChange(context, NAME, [{ table: 'people', row: wanted }]);
}

/** What the directory says of the speaker: he changes his function, his phone, his hours, his addresses. */
export const profil = defineCommand({
  name: NAME,
  words: ['profil', 'mon profil'],
  act: 'profil',
  grammar: [
    'profil',
    'profil fonction : <fonction>, langue : <français, anglais>, fuseau : <zone>',
    'profil téléphone <numéro>',
    'profil heures calmes <heure> à <heure>',
    'profil adresse ajouter <adresse>',
    'profil adresse préférée <adresse>',
    'profil adresse retirer <adresse>',
    'profil code <code reçu>',
  ],
  examples: [
    'profil',
    'profil fonction : Ambassadrice',
    'profil téléphone +223 76 12 34 56',
    'profil heures calmes 20 h à 7 h',
    'profil adresse ajouter fatou.kone@exemple.org',
    'profil adresse préférée fatou.kone@exemple.org',
    'profil adresse retirer fatou.kone@exemple.org',
    'profil code K7MP-2QXN',
  ],
  parse,
  subject: async (_wish, { actor }) => (actor.person ? { self: actor.person.id } : {}),
  run,
  actions: [...changeActions(NAME, 'profil'), ...addressActions],
});
