import type { Context } from '../kernel/commands/context.ts';
import type { Directory } from '../kernel/directory.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import { actionId } from '../kernel/messages/actionId.ts';
import {
  type Block,
  type Button,
  buttons,
  type Form,
  text,
  warning,
} from '../kernel/messages/tree.ts';
import { findPeople } from './names.ts';
import type { IdentityRequest } from './requestStore.ts';
import { onePersonAmong } from './suggestedPeople.ts';

const REQUESTS = 'demandes';

/** The actions on requests. */
export const SETTLE = {
  accept: `${REQUESTS}.accepter`,
  other: `${REQUESTS}.autre`,
  name: `${REQUESTS}.designer`,
  refuse: `${REQUESTS}.refuser`,
  next: `${REQUESTS}.page`,
} as const;

/** As many as fit on a row beside the other choices. */
const MOST_CANDIDATES = 3;

/**
 * Who asks, and the people of the directory he may be, one press each.
 * @param listed it stands in a list, which is shown again once it is settled
 */
export function requestBlocks(
  t: Translator,
  directory: Directory,
  { id, name, email, transport, guest }: IdentityRequest,
  listed = false,
): Block[] {
  const about = { demande: id, ...(listed ? { liste: 'oui' } : {}) };
  const candidates = findPeople(directory, name).slice(0, MOST_CANDIDATES);
  const choices = candidates.map(
    (person): Button => ({
      id: actionId(SETTLE.accept, { ...about, personne: person.id }),
      label: t('directory.request.accept', { name: person.name }),
      style: 'primary',
    }),
  );
  return [
    text(
      t.rich('directory.request.line', {
        name,
        email: email ?? '',
        hasEmail: email ? 'yes' : 'no',
        transport,
      }),
    ),
    // Anybody may take anybody's name in a workspace of his own.
    ...(guest ? [warning(t('directory.request.guest'))] : []),
    buttons(
      ...choices,
      { id: actionId(SETTLE.other, { demande: id }), label: t('directory.request.other') },
      {
        id: actionId(SETTLE.refuse, about),
        label: t('directory.request.refuse'),
        style: 'danger',
      },
    ),
  ];
}

/** Asks which person of the directory it is. */
export function personForm(context: Context, request: string, typed = '', error?: string): Form {
  const { t } = context;
  return {
    id: actionId(SETTLE.name, { demande: request }),
    title: t('directory.request.form.title'),
    submit: t('directory.request.form.submit'),
    fields: [
      {
        name: 'personne',
        type: 'text',
        label: t('directory.request.form.person'),
        hint: t('directory.request.form.hint'),
        required: true,
        value: typed,
        ...onePersonAmong(context),
        ...(error === undefined ? {} : { error }),
      },
    ],
  };
}
