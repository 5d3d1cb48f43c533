import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { errorText } from '../../kernel/errorReply.ts';
import { DomainError } from '../../kernel/errors.ts';
import { InvalidForm } from '../../kernel/invalidForm.ts';
import { translator } from '../../kernel/locale/translate.ts';
import {
  buttons,
  type Form,
  form,
  info,
  type Reply,
  reply,
  text,
} from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { proveOwnAddress } from '../addresses/own.ts';
import { awaitsProof } from '../addresses/proving.ts';
import { askForCode } from '../linking/asking.ts';
import { strangerIn } from '../linking/chats.ts';
import { addressForm, codeForm, LINK } from '../linking/forms.ts';
import { readCode } from '../linking/linkCode.ts';
import { proveByCode } from '../linking/proving.ts';

type Wish =
  | { readonly kind: 'begin' }
  | { readonly kind: 'ask'; readonly address: string }
  | { readonly kind: 'enter' }
  | { readonly kind: 'prove'; readonly code: string };

/** « lier mon compte Teams »: the account is the one from which it is said. */
const ACCOUNT = /^(?:slack|teams|griot)(?:$|\s+)/iu;
const LEAD = /^(?:à|a|avec|par|comme|mon adresse est|je suis)\s+/iu;

/** « me relier aminata.diallo@example.org », then « code K7MP-2QXN ». */
function parse({ rest, text: line }: Line): Wish {
  const said = rest.replace(ACCOUNT, '').replace(LEAD, '');
  const isCode = /^\W*code\b/u.test(fold(line)) || readCode(said) !== undefined;
  if (isCode) return said === '' ? { kind: 'enter' } : { kind: 'prove', code: said };
  return said === '' ? { kind: 'begin' } : { kind: 'ask', address: said };
}

async function ask(context: Context, address: string): Promise<Reply> {
  const { t } = context;
  await askForCode(context, address);
  return reply(
    info(t('directory.account.sent')),
    buttons({ id: LINK.enter, label: t('directory.account.enter.button'), style: 'primary' }),
  );
}

async function prove(context: Context, code: string): Promise<Reply> {
  const { person: known } = context.actor;
  if (known && (await awaitsProof(context, known))) return proveOwnAddress(context, code);
  const person = await proveByCode(context, code);
  const t = translator(person.locale);
  const said = { name: person.name, chat: context.transport };
  return reply(info(t('directory.account.linked.done', said)));
}

/** What is wrong is said under the field of the form, which stays open. */
async function underField<T>(
  { t }: Context,
  value: string,
  formWith: (typed: { readonly value: string; readonly error: string }) => Form,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new InvalidForm(error, formWith({ value, error: errorText(t, error) }));
  }
}

const demander = defineAction({
  name: LINK.ask,
  act: 'relier',
  params: z.object({}),
  run: async (_params, context, _subject, { adresse = '' }): Promise<Reply> =>
    underField(
      context,
      adresse,
      (typed) => addressForm(context.t, typed),
      () => ask(context, adresse),
    ),
});

const saisir = defineAction({
  name: LINK.enter,
  act: 'relier',
  params: z.object({}),
  async run(_params, context): Promise<Reply> {
    strangerIn(context);
    return reply(form(codeForm(context.t)));
  },
});

const prouver = defineAction({
  name: LINK.prove,
  act: 'relier',
  params: z.object({}),
  run: async (_params, context, _subject, { code = '' }): Promise<Reply> =>
    underField(
      context,
      code,
      (typed) => codeForm(context.t, typed),
      () => prove(context, code),
    ),
});

/** A chat's user whom the directory does not know proves who he is, by a code mailed to that person. */
export const relier = defineCommand({
  name: 'relier',
  words: [
    'me relier',
    'relier mon compte',
    'relie-moi',
    'reliez-moi',
    'me rattacher',
    'rattacher mon compte',
    'lier mon compte',
    'code',
    'mon code est',
    'le code est',
  ],
  act: 'relier',
  grammar: ['me relier <adresse>', 'code <code reçu>'],
  examples: ['me relier aminata.diallo@example.org', 'code K7MP-2QXN'],
  parse,
  async run(wish, context): Promise<Reply> {
    if (wish.kind === 'ask') return ask(context, wish.address);
    if (wish.kind === 'prove') return prove(context, wish.code);
    strangerIn(context);
    if (wish.kind === 'enter') return reply(form(codeForm(context.t)));
    return reply(text(context.t('directory.account.begin')), form(addressForm(context.t)));
  },
  actions: [demander, saisir, prouver],
});
