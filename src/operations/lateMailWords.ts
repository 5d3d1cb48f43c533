import type { Person } from '../kernel/directory.ts';
import { dayInWords, timeInWords } from '../kernel/locale/format.ts';
import { type Translator, translator } from '../kernel/locale/translate.ts';
import type { Message } from '../kernel/messages/message.ts';
import { type Block, info, text, warning } from '../kernel/messages/tree.ts';
import { BAMAKO, inZone } from '../kernel/time.ts';
import type { LateMessages } from './lateMessages.ts';
import { mailTroubleInWords } from './mailTrouble.ts';
import type { MailOutcome } from './stuckMail.ts';

/** No mail leaves: since when, why, and what to do. */
export function troubleMessage({ locale }: Person, late: LateMessages): Message {
  const t = translator(locale);
  const at = inZone(late.since, BAMAKO);
  const day = dayInWords(at.toPlainDate(), t.locale);
  const time = timeInWords(at, t.locale);
  return {
    subject: t('operations.lateMail.subject'),
    blocks: [
      warning(t('operations.lateMail.text', { count: late.count, day, time })),
      ...(late.lastError === undefined ? [] : [text(causeInWords(t, late.lastError))]),
      text(t('operations.lateMail.todo')),
    ],
  };
}

const causeInWords = (t: Translator, said: string): string =>
  t('operations.lateMail.why', { why: mailTroubleInWords(t, said) });

/** None is late any more: what has left, and what never will by itself. */
export function endMessage({ locale }: Person, outcome: MailOutcome): Message {
  const t = translator(locale);
  const { sent, failed, expired } = outcome;
  const lost = failed + expired > 0;
  const end = lost ? 'lost' : sent > 0 ? 'left' : 'withdrawn';
  return {
    subject: t('operations.lateMail.over.subject', { end }),
    blocks: [
      ...lostInWords(t, outcome),
      ...(lost && sent === 0 ? [] : [info(restInWords(t, end))]),
    ],
  };
}

const lostInWords = (t: Translator, { failed, expired }: MailOutcome): Block[] => [
  ...(failed > 0 ? [warning(t('operations.lateMail.over.failed', { count: failed }))] : []),
  ...(expired > 0 ? [warning(t('operations.lateMail.over.expired', { count: expired }))] : []),
];

const restInWords = (t: Translator, end: string): string =>
  t('operations.lateMail.over.text', { end });
