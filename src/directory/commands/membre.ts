import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { info, type Reply } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { addressChanged, newAddress } from '../addresses/changedSaid.ts';
import { phoneChanged } from '../addresses/phoneSaid.ts';
import { type AddressWish, readAddressWish, rowOfAddresses } from '../addresses/wish.ts';
import { OF_SOMEBODY, showMember } from '../asked/shownMember.ts';
import { opensWithGroup } from '../asked/whoIsIn.ts';
import { changeActions } from '../changing/actions.ts';
import { previewChange } from '../changing/draft.ts';
import { entersSomebody } from '../changing/entering.ts';
import { cutLabels, readLabels } from '../changing/labels.ts';
import {
  answerTold,
  isListTold,
  isTold,
  readTold,
  type Told,
  tellsOfMove,
} from '../changing/told.ts';
import type { Row } from '../exchange/tables.ts';
import { askMemberChange, changeMember, memberChangeAction } from '../forms/memberChange.ts';
import { addOrAsk, memberEntryAction } from '../forms/memberEntry.ts';
import { onePerson } from '../names.ts';
import { mailFirst, newMember } from '../newMember.ts';

const NAME = 'membre';

type Wish =
  | { readonly kind: 'told'; readonly told: Told }
  | { readonly kind: 'show'; readonly name: string; readonly phone: boolean }
  | { readonly kind: 'add' | 'change'; readonly name: string; readonly row: Row }
  | {
      readonly kind: 'address';
      readonly name: string;
      readonly address: AddressWish;
      readonly isNew: boolean;
    };

const VERB = /^\s*(ajouter|ajoute|inscrire|inscris|modifier|modifie|changer)(?:\s+|$)/iu;
const ADD = /^\s*(?:ajoute|inscri)/iu;
/** « ajouter un membre », « nouveau membre : … »: the verb stands before the noun. */
const ADD_FIRST =
  /^[^:,]*(?<!\p{L})(?:ajoute\p{L}*|inscri\p{L}*|nouveau|nouvelle)\s+(?:(?:un|une|le|la)\s+)?(?:nouveau\s+|nouvelle\s+)?membre(?!\p{L})/iu;

/** @throws DomainError `person.missing`, `directory.*` */
function parse(line: Line): Wish {
  const told = readTold(line);
  return told ? { kind: 'told', told } : parseOne(line);
}

/** @throws DomainError `person.missing`, `directory.*` */
function parseOne({ text, rest, called }: Line): Wish {
  const phone = phoneChanged(text);
  if (phone) return { kind: 'change', ...phone };
  const changed = addressChanged(rest) ?? addressChanged(text);
  const address = changed ? newAddress(changed) : readAddressWish(rest);
  if (address) {
    const named = address.name.replace(VERB, '').replace(/^@\s*/u, '');
    if (named === '') throw new DomainError('person.missing');
    return { kind: 'address', name: named, address, isNew: changed !== undefined };
  }
  const { free, values } = cutLabels(mailFirst(rest.replace(VERB, '')), 'lastName');
  const name = free
    .replace(OF, '')
    .replace(/^@\s*/u, '')
    .replace(/[\s?!]+$/u, '')
    .trim();
  const adds = ADD.test(rest) || ADD_FIRST.test(text);
  if (name === '' && !adds) throw new DomainError('person.missing');
  if (!adds && !VERB.test(rest)) return { kind: 'show', name, phone: PHONE.test(fold(called)) };
  const kind = adds ? 'add' : 'change';
  return { kind, name, row: readLabels('people', values) };
}

async function run(wish: Wish, context: Context): Promise<Reply> {
  const { directory } = context;
  if (wish.kind === 'show') return showMember(context, wish);
  if (wish.kind === 'told') return answerTold(context, NAME, wish.told);
  if (wish.kind === 'address') {
    const person = onePerson(directory, wish.name);
    const { address } = wish.address;
    const row = rowOfAddresses(directory, person, wish.address);
    const beside = info(context.t('directory.address.beside', { name: person.name, address }));
    return previewChange(context, NAME, [row], wish.isNew ? [beside] : []);
  }
  if (wish.kind === 'add')
    return addOrAsk(context, NAME, newMember(directory, wish.name, wish.row));
  if (wish.row.email) throw new DomainError('directory.address');
  const person = onePerson(directory, wish.name);
  return Object.keys(wish.row).length > 0
    ? changeMember(context, NAME, person, wish.row)
    : askMemberChange(context, NAME, person);
}

const OF = /^(?:de\s+|d[’'])/iu;
const PHONE = /^(?:tel|telephone|numero)/u;

/** Who somebody is; for the secretariat, to enter him in the directory or change what it says. */
export const membre = defineCommand({
  name: NAME,
  words: [
    'membre',
    'fiche de',
    'droits de',
    'qui est',
    'ajouter un membre',
    'ajoute un membre',
    'ajouter un nouveau membre',
    'inscrire un membre',
    'nouveau membre',
    'nouvelle membre',
  ],
  shared: {
    words: [
      'email',
      'e-mail',
      'mail',
      'courriel',
      'adresse',
      'adresse mail',
      'numéro',
      'numéro de téléphone',
      'téléphone',
      'tél',
      'contact',
      'contacts',
      'coordonnées',
    ],
    when: OF_SOMEBODY,
  },
  claims: (line) =>
    isTold(line) ||
    (phoneChanged(line.text) ?? addressChanged(line.rest) ?? addressChanged(line.text)) !==
      undefined,
  holds: async (line, context) => {
    if (isListTold(line) || tellsOfMove(line, context)) return 'first';
    return entersSomebody(line, context) ? 'last' : undefined;
  },
  // « adresse du GA » is of a group, for whoever knows it.
  declines: ({ called, rest, groups }) => called !== '' && opensWithGroup(rest, groups),
  act: 'membre',
  actOf: ({ kind }) => (kind === 'show' ? 'membre' : 'annuaire'),
  grammar: [
    'membre @<personne>',
    'membre ajouter <prénom> <nom>, organisation : <sigle>, courriel : <adresse>, fonction : <fonction>',
    'membre ajouter',
    'membre modifier @<personne>',
    'membre modifier @<personne>, fonction : <fonction>, téléphone : <numéro>, heures calmes : <heure> à <heure>',
    'membre adresse ajouter @<personne> <adresse>',
    'membre adresse préférée @<personne> <adresse>',
    'membre adresse retirer @<personne> <adresse>',
  ],
  examples: [
    'membre @Fatou Koné',
    'membre ajouter Awa Diallo, organisation : PNUD, courriel : awa.diallo@example.org',
    'membre ajouter',
    'membre modifier @Fatou Koné',
    'membre modifier @Fatou Koné, fonction : Cheffe de la coopération',
    'membre modifier @Fatou Koné, téléphone : +223 76 12 34 56, heures calmes : 20 h à 7 h',
    'membre adresse ajouter @Fatou Koné fatou.kone@exemple.org',
    'membre adresse préférée @Fatou Koné fatou.kone@exemple.org',
    'membre adresse retirer @Fatou Koné fatou.kone@exemple.org',
  ],
  parse,
  run,
  actions: [...changeActions(NAME, 'annuaire'), memberEntryAction(NAME), memberChangeAction(NAME)],
});
