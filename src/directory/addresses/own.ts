import { z } from 'zod';
import { himself, speaker } from '../../kernel/access/speaker.ts';
import { type Action, defineAction } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { errorText } from '../../kernel/errorReply.ts';
import { DomainError } from '../../kernel/errors.ts';
import { InvalidForm } from '../../kernel/invalidForm.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, type Form, form, info, type Reply, reply } from '../../kernel/messages/tree.ts';
import { previewChange } from '../changing/draft.ts';
import { allOf } from './addresses.ts';
import { askForProof } from './asking.ts';
import { proveAddress } from './proving.ts';
import { type AddressWish, rowOfAddresses } from './wish.ts';

const PROFILE = 'profil';
const ENTER = `${PROFILE}.saisir`;
const PROVE = `${PROFILE}.prouver`;

/** What somebody asks of his own addresses: a new one is proven by a code, the rest is previewed. */
export async function changeOwnAddresses(context: Context, wish: AddressWish): Promise<Reply> {
  const { t, directory } = context;
  const person = speaker(context);
  if (wish.kind !== 'add') {
    return previewChange(context, PROFILE, [rowOfAddresses(directory, person, wish)]);
  }
  const { address } = wish;
  const own = allOf({ preferred: person.email.toLowerCase(), others: person.otherEmails });
  if (own.includes(address)) throw new DomainError('address.already', { address });
  await askForProof(context, person, address);
  return reply(
    info(t('directory.address.sent', { address })),
    buttons({ id: ENTER, label: t('directory.account.enter.button'), style: 'primary' }),
  );
}

/** Takes the code that was mailed to an address that somebody says is his. */
export async function proveOwnAddress(context: Context, code: string): Promise<Reply> {
  const { t } = context;
  const address = await proveAddress(context, speaker(context), code);
  const line = t('directory.address.preferLine', { address });
  return reply(
    info(t('directory.address.added', { address })),
    buttons({ id: sayId(line), label: t('directory.address.prefer') }),
  );
}

/** Asks for the code. */
export const addressCodeForm = (
  { t }: Pick<Context, 't'>,
  typed: { readonly value?: string; readonly error?: string } = {},
): Form => ({
  id: PROVE,
  title: t('directory.account.enter.title'),
  submit: t('directory.address.submit'),
  fields: [
    {
      name: 'code',
      type: 'text',
      label: t('directory.account.enter.label'),
      hint: t('directory.account.enter.hint'),
      required: true,
      ...typed,
    },
  ],
});

/** Saisir le code, and its form. */
export const addressActions: readonly Action[] = [
  defineAction({
    name: ENTER,
    act: 'profil',
    params: z.object({}),
    subject: async (_params, context) => himself(context),
    run: async (_params, context) => reply(form(addressCodeForm(context))),
  }),
  defineAction({
    name: PROVE,
    act: 'profil',
    params: z.object({}),
    subject: async (_params, context) => himself(context),
    async run(_params, context, _subject, { code = '' }): Promise<Reply> {
      try {
        return await proveOwnAddress(context, code);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        const typed = { value: code, error: errorText(context.t, error) };
        throw new InvalidForm(error, addressCodeForm(context, typed));
      }
    },
  }),
];
