import { dayInWords, listInWords } from '../../kernel/locale/format.ts';
import type { MessageParams } from '../../kernel/locale/translate.ts';
import { type Block, heading, list } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Owner } from '../decision.ts';
import { ownersInWords, personInWords, type Reading, tagsInWords } from '../messages.ts';
import { dayOf, differences, type Field, readSnapshot, type Snapshot } from '../snapshot.ts';
import type { Comment } from './commentStore.ts';
import { type Past, TOLD_ACTS } from './historyStore.ts';

/** Who did what to a decision and on which day of that zone, the oldest first. */
export function historyBlocks(reading: Reading, past: readonly Past[], zone: string): Block[] {
  const items = past.flatMap((one) => {
    const said = pastInWords(reading, one, zone);
    return said === undefined ? [] : [{ text: said }];
  });
  return items.length === 0 ? [] : [heading(reading.t('decisions.history.title')), list(items)];
}

/** What was said of a decision, the oldest first. */
export function commentBlocks(
  { t, directory }: Reading,
  comments: readonly Comment[],
  zone: string,
): Block[] {
  const items = comments.map(({ at, authorId, text }) => ({
    text: t('decisions.comment.line', {
      day: dayInWords(dayIn(at, zone), t.locale),
      who: personInWords(directory, authorId ?? '') ?? t('decisions.history.griot'),
      text,
    }),
  }));
  return items.length === 0 ? [] : [heading(t('decisions.comment.title')), list(items)];
}

/** One line of a decision's history; undefined for what is not told there. */
export function pastInWords(reading: Reading, past: Past, zone: string): string | undefined {
  const act = TOLD_ACTS.find((known) => past.action === `decision.${known}`);
  const after = readSnapshot(past.after);
  if (!act || !after) return undefined;
  const { t, directory } = reading;
  return t(`decisions.history.${act}`, {
    day: dayInWords(dayIn(past.at, zone), t.locale),
    who: personInWords(directory, past.actorId ?? '') ?? t('decisions.history.griot'),
    ...changeInWords(reading, readSnapshot(past.before), after),
  });
}

function changeInWords(
  reading: Reading,
  before: Snapshot | undefined,
  after: Snapshot,
): MessageParams {
  const { t } = reading;
  const words = (day: string | null): string => {
    const known = dayOf(day);
    return known ? dayInWords(known, t.locale) : t('decisions.undated');
  };
  const note = after.halted ?? (after.closedOn === null ? after.reason : after.note) ?? '';
  return {
    kind: after.kind,
    closed: words(after.closedOn),
    from: words(before?.dueOn ?? null),
    due: words(after.dueOn),
    noted: note === '' ? 'no' : 'yes',
    note,
    changes: before ? listInWords(differencesInWords(reading, before, after), t.locale) : '',
  };
}

/** « échéance : mercredi 31 mars 2027 → jeudi 15 avril 2027 », one for each field that changed. */
export function differencesInWords(
  reading: Reading,
  before: Snapshot,
  after: Snapshot,
): readonly string[] {
  return differences(before, after).map((field) =>
    reading.t(`decisions.changed.${field}`, {
      before: fieldInWords(reading, field, before),
      after: fieldInWords(reading, field, after),
    }),
  );
}

function fieldInWords(reading: Reading, field: Field, kept: Snapshot): string {
  const { t } = reading;
  switch (field) {
    case 'text':
      return kept.text;
    case 'kind':
      return t('decisions.kind', { kind: kept.kind });
    case 'priority':
      return t('decisions.priority', { priority: kept.priority });
    case 'tags':
      return tagsInWords(kept) ?? t('decisions.noTag');
    case 'links':
      return kept.links.join(', ') || t('decisions.noLink');
    case 'owners': {
      const owners = kept.owners.flatMap(readOwner);
      return ownersInWords(reading, { ...kept, owners }) ?? t('decisions.noOwner');
    }
    case 'due': {
      const due = dayOf(kept.dueOn);
      return due ? dayInWords(due, t.locale) : t('decisions.undated');
    }
  }
}

/** What `ownerKey` wrote. */
function readOwner(key: string): Owner[] {
  const [kind, id] = key.split(':');
  if (id === undefined) return [];
  return kind === 'organization' ? [{ organization: id }] : [{ person: id }];
}
