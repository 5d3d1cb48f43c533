import type { Temporal } from 'temporal-polyfill';
import type { ChatAddress, Person } from '../../kernel/directory.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { type Block, text } from '../../kernel/messages/tree.ts';
import type { Outgoing } from '../../kernel/outbox/outgoing.ts';
import type { Write } from '../../kernel/write.ts';
import { CODE_LIFE, codeInWords } from './linkCode.ts';
import { hourInBamako } from './locked.ts';

interface AskedCode {
  readonly person: Person;
  /** The one of his that he gave. */
  readonly address: string;
  readonly code: string;
  /** How the chat shows whoever asks; '' when it does not say. */
  readonly asker: string;
  readonly by: ChatAddress;
  readonly now: Temporal.Instant;
}

/** The mail that carries a code: worth nothing once the code is. */
export function codeLetter({ id }: Write, asked: AskedCode): Outgoing {
  const { person, address, code, asker, by, now } = asked;
  const t = translator(person.locale);
  const expiresAt = now.add(CODE_LIFE);
  const chat = by.transport;
  const who = asker === '' ? 'none' : asker;
  const blocks = [
    text(t('directory.account.code.lead', { name: person.name, asker: who, chat })),
    text([{ code: codeInWords(code) }]),
    text(t('directory.account.code.how', { until: hourInBamako(expiresAt, t) })),
    text(t('directory.account.code.warning')),
  ];
  return {
    to: { person: person.id, address },
    message: { subject: t('directory.account.code.subject', { chat }), blocks },
    dedupeKey: `code:${id}`,
    usefulUntil: expiresAt,
    about: null,
    personal: true,
  };
}

/** Tells somebody, by mail, that a chat speaks for him from now on, or no more. */
export function accountLetter(
  { id }: Write,
  person: Person,
  what: 'linked' | 'unlinked' | 'closed',
  chat: string,
): Outgoing {
  const t = translator(person.locale);
  const blocks: Block[] = [text(t(`directory.account.${what}.text`, { chat }))];
  return {
    to: { person: person.id, by: 'mail' },
    message: { subject: t(`directory.account.${what}.subject`, { chat }), blocks },
    dedupeKey: `account:${what}:${id}:${chat}`,
    about: null,
  };
}
