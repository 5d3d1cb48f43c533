import { dayInWords, listInWords } from '../kernel/locale/format.ts';
import { type Block, heading, list } from '../kernel/messages/tree.ts';
import { dayIn } from '../kernel/time.ts';
import { ownersInWords, personInWords, type Reading } from './messages.ts';
import { type Difference, dayOf, differences, readSnapshot, type Snapshot } from './snapshot.ts';
import type { Past } from './store.ts';

const ACTS = ['record', 'close', 'drop', 'reopen', 'correct', 'owner'] as const;

/** Who did what to a decision and on which day of that zone, the oldest first. */
export function historyBlocks(reading: Reading, past: readonly Past[], zone: string): Block[] {
  const items = past.flatMap((one) => {
    const said = pastInWords(reading, one, zone);
    return said === undefined ? [] : [{ text: said }];
  });
  return items.length === 0 ? [] : [heading(reading.t('decisions.history.title')), list(items)];
}

function pastInWords(reading: Reading, past: Past, zone: string): string | undefined {
  const { t, directory } = reading;
  const act = ACTS.find((known) => past.action === `decision.${known}`);
  const after = readSnapshot(past.after);
  if (!act || !after) return undefined;
  const before = readSnapshot(past.before);
  const closedOn = dayOf(after.closedOn);
  return t(`decisions.history.${act}`, {
    day: dayInWords(dayIn(past.at, zone), t.locale),
    who: personInWords(directory, past.actorId ?? '') ?? t('decisions.history.griot'),
    closed: closedOn ? dayInWords(closedOn, t.locale) : '',
    changes: before ? listInWords(differencesInWords(reading, before, after), t.locale) : '',
  });
}

/** « échéance : mercredi 31 mars 2027 → jeudi 15 avril 2027 », one for each field that changed. */
export function differencesInWords(
  reading: Reading,
  before: Snapshot,
  after: Snapshot,
): readonly string[] {
  return differences(before, after).map((difference) =>
    reading.t(`decisions.changed.${difference.field}`, {
      before: fieldInWords(reading, difference.field, before),
      after: fieldInWords(reading, difference.field, after),
    }),
  );
}

function fieldInWords(reading: Reading, field: Difference['field'], kept: Snapshot): string {
  const { t } = reading;
  if (field === 'text') return kept.text;
  if (field === 'owners') return ownersInWords(reading, kept) ?? t('decisions.noOwner');
  const due = dayOf(kept.dueOn);
  return due ? dayInWords(due, t.locale) : t('decisions.undated');
}
