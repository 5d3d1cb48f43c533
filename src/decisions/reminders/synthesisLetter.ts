import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Directory } from '../../kernel/directory.ts';
import { dateInWords, dayInWords } from '../../kernel/locale/format.ts';
import { type Translator, translator } from '../../kernel/locale/translate.ts';
import type { Message } from '../../kernel/messages/message.ts';
import { heading, list, text } from '../../kernel/messages/tree.ts';
import { sendBothWays } from '../../kernel/outbox/bothWays.ts';
import type { Write } from '../../kernel/write.ts';
import { decisionItem } from '../messages.ts';
import type { Synthesis } from './synthesis.ts';

/** Sends the month's synthesis to each of these people. */
export function synthesisLetter(
  write: Write,
  { directory }: Circumstances,
  people: readonly string[],
  synthesis: Synthesis,
): void {
  for (const id of people) {
    const person = directory.person(id);
    if (!person) continue;
    const t = translator(person.locale);
    const message = synthesisMessage(t, directory, synthesis);
    const dedupeKey = `digest.troika:${synthesis.today.toString()}:${id}`;
    sendBothWays(write, { person: id, message, about: null, personal: true, dedupeKey });
  }
}

/** The synthesis as it can be forwarded: a table of the groups, then the longest delays. */
export function synthesisMessage(
  t: Translator,
  directory: Directory,
  { since, today, groups, overdue }: Synthesis,
): Message {
  const title = t('decisions.synthesis.title', { day: dayInWords(today, t.locale) });
  const columns = (['group', 'taken', 'closed', 'open', 'late'] as const).map((column) =>
    t(`decisions.synthesis.column.${column}`),
  );
  const rows = groups.map(({ group, taken, closed, open, late }) =>
    [group.code, taken, closed, open, late].map(String),
  );
  const reading = { t, directory, today };
  const late = groups.reduce((sum, group) => sum + group.late, 0);
  return {
    subject: title,
    blocks: [
      heading(title),
      text(t('decisions.synthesis.lead', { since: dateInWords(since, t.locale), late })),
      { kind: 'table', columns, rows },
      ...(overdue.length > 0
        ? [
            heading(t('decisions.synthesis.longest')),
            list(overdue.map((decision) => decisionItem(reading, decision, true))),
          ]
        : []),
    ],
  };
}
