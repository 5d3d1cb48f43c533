import { z } from 'zod';
import { himself, speaker } from '../../kernel/access/speaker.ts';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { buttons, form, type Reply, reply } from '../../kernel/messages/tree.ts';
import {
  NEW_ADDRESS,
  NEW_ADDRESSES,
  ownNewAddress,
  tellsNoAddress,
} from '../addresses/changedSaid.ts';
import {
  addressActions,
  addressCodeForm,
  changeOwnAddresses,
  proveOwnAddress,
} from '../addresses/own.ts';
import { type AddressWish, readAddressWish } from '../addresses/wish.ts';
import { personCard } from '../asked/cards.ts';
import { changeActions } from '../changing/actions.ts';
import { previewChange } from '../changing/draft.ts';
import { cutLabels, readLabels } from '../changing/labels.ts';
import { currentRows } from '../exchange/current.ts';
import { type ColumnName, keyOf, type Row } from '../exchange/tables.ts';
import { askFor, type RowForm } from '../forms/rowForm.ts';
import { fromForm } from '../forms/rowReading.ts';
import { ownRowSaid } from '../ownSaid.ts';

const NAME = 'profil';

/** What one says of oneself; the rest is the secretariat's. */
const OWN: readonly ColumnName[] = ['jobTitle', 'phone', 'quietHours', 'locale', 'zone'];

/** What one asks to change, of what is one's own. */
const OWN_THINGS = [
  'mon profil',
  'ma fiche',
  'mes coordonnées',
  'mes informations',
  'ma fonction',
  'mon numéro',
  'mon numéro de téléphone',
  'mon téléphone',
  'ma langue',
  'mon fuseau',
  'mon fuseau horaire',
  'mes heures calmes',
];

const FORM: RowForm = { id: `${NAME}.regler`, title: 'profile', table: 'people', columns: OWN };
const OPEN = `${NAME}.modifier`;

type Wish =
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'form' }
  | { readonly kind: 'address'; readonly address: AddressWish }
  | { readonly kind: 'code'; readonly code: string };

const CHANGE = /^(?:modifier|modifie|changer|régler)(?:[\s,]+|$)/iu;
/** « changer mon profil »: what is called, folded. */
const CHANGED = /^(?:modifier|modifie|changer|change|regler|corriger|mettre a jour)\b/;
const CODE = /^code(?!\p{L})[\s:]*/iu;

/** @throws DomainError `directory.*`, `address.*` */
function parse({ text, called, rest }: Line): Wish {
  const own = ownRowSaid(text);
  if (own) return { kind: 'row', row: own };
  if (NEW_ADDRESS.test(called)) return { kind: 'address', address: ownNewAddress(rest) };
  const said = rest.replace(/^,?\s*/u, '');
  if (said === '' && CHANGED.test(called)) return { kind: 'form' };
  if (CODE.test(said)) return { kind: 'code', code: said.replace(CODE, '') };
  const address = readAddressWish(said);
  if (address) {
    if (address.name !== '') throw new DomainError('directory.notOwn');
    return { kind: 'address', address };
  }
  const row = readLabels('people', cutLabels(said.replace(CHANGE, ''), 'lastName').values);
  const columns = Object.keys(row);
  if (columns.length === 0 && CHANGE.test(said)) return { kind: 'form' };
  if (columns.some((name) => !OWN.some((own) => own === name)))
    throw new DomainError('directory.notOwn');
  return { kind: 'row', row };
}

async function run(wish: Wish, context: Context): Promise<Reply> {
  const person = speaker(context);
  if (wish.kind === 'address') return changeOwnAddresses(context, wish.address);
  if (wish.kind === 'code') {
    return wish.code === ''
      ? reply(form(addressCodeForm(context)))
      : proveOwnAddress(context, wish.code);
  }
  if (wish.kind === 'form') return ownForm(context, person);
  const { row } = wish;
  if (Object.keys(row).length > 0) return changeOwn(context, person, row);
  const button = { id: OPEN, label: context.t('directory.form.change') };
  return reply(...personCard(context, person), buttons(button));
}

const changeOwn = (context: Context, { email }: Person, row: Row): Promise<Reply> =>
  previewChange(context, NAME, [{ table: 'people', row: { email: email.toLowerCase(), ...row } }]);

/** What the directory says of him, to be put right. */
async function ownForm(context: Context, { email }: Person): Promise<Reply> {
  const { people } = await currentRows(context.db);
  return askFor(context, FORM, people.get(keyOf('people', { email })) ?? {}, 'review');
}

const modifier = defineAction({
  name: OPEN,
  act: 'profil',
  params: z.object({}),
  subject: async (_params, context) => himself(context),
  run: (_params, context) => ownForm(context, speaker(context)),
});

const regler = defineAction({
  name: FORM.id,
  act: 'profil',
  params: z.object({}),
  subject: async (_params, context) => himself(context),
  run: (_params, context, _subject, values) =>
    fromForm(context, FORM, values, (row) => changeOwn(context, speaker(context), row)),
});

/** What the directory says of the speaker: he changes his function, his phone, his hours, his addresses. */
export const profil = defineCommand({
  name: NAME,
  words: [
    'profil',
    'mon profil',
    'ma fiche',
    'mes coordonnées',
    'mes informations',
    'qui suis-je',
    'qui suis je',
    'je suis qui',
    'ma langue',
    'mon fuseau',
    'mon fuseau horaire',
    'je change d’adresse',
    'j’ai changé d’adresse',
    'j’ai une nouvelle adresse',
    ...NEW_ADDRESSES,
    ...['modifier', 'modifie', 'changer', 'change', 'corriger', 'mettre à jour'].flatMap((verb) =>
      OWN_THINGS.map((thing) => `${verb} ${thing}`),
    ),
  ],
  claims: ({ text }) => ownRowSaid(text) !== undefined,
  declines: ({ called, rest }) => NEW_ADDRESS.test(called) && tellsNoAddress(rest),
  act: 'profil',
  grammar: [
    'profil',
    'profil modifier',
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
    'profil modifier',
    'profil fonction : Ambassadrice',
    'profil téléphone +223 76 12 34 56',
    'profil heures calmes 20 h à 7 h',
    'profil adresse ajouter fatou.kone@exemple.org',
    'profil adresse préférée fatou.kone@exemple.org',
    'profil adresse retirer fatou.kone@exemple.org',
    'profil code K7MP-2QXN',
  ],
  parse,
  subject: async (_params, context) => himself(context),
  run,
  actions: [...changeActions(NAME, 'profil'), ...addressActions, modifier, regler],
});
