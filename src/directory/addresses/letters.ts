import type { Temporal } from 'temporal-polyfill';
import type { Person } from '../../kernel/directory.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { text } from '../../kernel/messages/tree.ts';
import type { Outgoing } from '../../kernel/outbox/outgoing.ts';
import type { Write } from '../../kernel/write.ts';
import { CODE_LIFE, codeInWords } from '../linking/linkCode.ts';
import { hourInBamako } from '../linking/locked.ts';
import { type Addresses, allOf, goneFrom } from './addresses.ts';

interface AddressesChanged {
  readonly personId: string;
  readonly locale: string;
  readonly before: Addresses;
  readonly after: Addresses;
}

/**
 * Tells somebody, at the address that he prefers, at the one that he preferred and at each that is his
 * no more, what has become of them: whoever has taken his place in a chat does not do it behind his back.
 */
export function tellOfAddresses(
  write: Write,
  { personId, locale, before, after }: AddressesChanged,
): void {
  const t = translator(locale);
  const removed = goneFrom(before, after);
  for (const address of new Set([before.preferred, after.preferred, ...removed])) {
    const his = allOf(after).includes(address);
    const said = {
      added: listInWords(goneFrom(after, before), t.locale) || 'none',
      removed: listInWords(removed, t.locale) || 'none',
      preferred: before.preferred === after.preferred ? 'none' : after.preferred,
    };
    write.send({
      to: { person: personId, address },
      message: {
        subject: t('directory.address.letter.subject'),
        blocks: [
          text(
            his
              ? t('directory.address.letter.changed', said)
              : t('directory.address.letter.gone', {
                  was: address === before.preferred ? 'preferred' : 'other',
                }),
          ),
          text(t('directory.address.letter.warning')),
        ],
      },
      dedupeKey: `addresses:${personId}:${write.id}`,
      about: null,
    });
  }
}

interface AskedProof {
  readonly person: Person;
  readonly address: string;
  readonly code: string;
  readonly now: Temporal.Instant;
}

/** The mail that carries the code by which somebody proves that he reads what is sent there. */
export function proofLetter({ id }: Write, { person, address, code, now }: AskedProof): Outgoing {
  const t = translator(person.locale);
  const expiresAt = now.add(CODE_LIFE);
  const blocks = [
    text(t('directory.address.code.lead', { name: person.name })),
    text([{ code: codeInWords(code) }]),
    text(t('directory.account.code.how', { until: hourInBamako(expiresAt, t) })),
    text(t('directory.address.code.warning')),
  ];
  return {
    to: { person: person.id, address },
    message: { subject: t('directory.address.code.subject'), blocks },
    dedupeKey: `address:${id}`,
    usefulUntil: expiresAt,
    about: null,
    personal: true,
  };
}
