import type { Person } from '../kernel/directory.ts';
import { dayInWords, timeInWords } from '../kernel/locale/format.ts';
import { type Translator, translator } from '../kernel/locale/translate.ts';
import type { Message } from '../kernel/messages/message.ts';
import { type Block, info, text, warning } from '../kernel/messages/tree.ts';
import { BAMAKO, inZone } from '../kernel/time.ts';
import type { LateMessages } from './lateMessages.ts';
import type { Outcome } from './stuckWay.ts';
import { troubleInWords } from './troubleInWords.ts';

/** Nothing leaves that way: since when, why, and what to do. */
export function troubleMessage({ locale }: Person, late: LateMessages): Message {
  const t = translator(locale);
  const { transport: way } = late;
  const at = inZone(late.since, BAMAKO);
  const day = dayInWords(at.toPlainDate(), t.locale);
  const time = timeInWords(at, t.locale);
  return {
    subject: t('operations.late.subject', { way }),
    blocks: [
      warning(t('operations.late.text', { way, count: late.count, day, time })),
      ...(late.lastError === undefined ? [] : [text(causeInWords(t, way, late.lastError))]),
      text(t('operations.late.todo', { way })),
    ],
  };
}

const causeInWords = (t: Translator, way: string, said: string): string =>
  t('operations.late.why', { why: troubleInWords(t, way, said) });

/** None is late any more: what has left, and what never will by itself. */
export function endMessage({ locale }: Person, way: string, outcome: Outcome): Message {
  const t = translator(locale);
  const { sent, failed, expired } = outcome;
  const lost = failed + expired > 0;
  const end = lost ? 'lost' : sent > 0 ? 'left' : 'withdrawn';
  return {
    subject: t('operations.late.over.subject', { way, end }),
    blocks: [
      ...lostInWords(t, way, outcome),
      ...(lost && sent === 0 ? [] : [info(t('operations.late.over.text', { way, end }))]),
    ],
  };
}

const lostInWords = (t: Translator, way: string, { failed, expired }: Outcome): Block[] => [
  ...(failed > 0 ? [warning(t('operations.late.over.failed', { way, count: failed }))] : []),
  ...(expired > 0 ? [warning(t('operations.late.over.expired', { way, count: expired }))] : []),
];
