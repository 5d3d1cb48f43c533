import { Temporal } from 'temporal-polyfill';
import { differencesInWords } from '../../decisions/history/history.ts';
import { readSnapshot } from '../../decisions/snapshot.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { dayInWords, listInWords, timeInWords } from '../../kernel/locale/format.ts';
import { dayIn } from '../../kernel/time.ts';
import type { JournalRow } from './store.ts';

/** What a journal tells of what was and what is; the rest is in the register, for its own commands. */
const FIELDS = [
  'start',
  'end',
  'place',
  'subject',
  'title',
  'personId',
  'partstat',
  'standInId',
  'until',
  'text',
  'reason',
] as const;

type Field = (typeof FIELDS)[number];

/** « lieu : PNUD → Primature », for each thing that changed; '' when there is nothing to tell. */
export function detailsOf(context: Context, { action, before, after }: JournalRow): string {
  const { t, directory, now, zone } = context;
  const [was, is] = [parsed(before), parsed(after)];
  if (action.startsWith('decision.')) {
    const [one, other] = [readSnapshot(was), readSnapshot(is)];
    if (one && other) {
      const reading = { t, directory, today: dayIn(now, zone) };
      return listInWords(differencesInWords(reading, one, other), t.locale);
    }
  }
  const told = FIELDS.flatMap((field) => changeInWords(context, field, was, is));
  return told.join(t('journal.between'));
}

function changeInWords(context: Context, field: Field, was: Kept, is: Kept): string[] {
  const { t } = context;
  const [before, after] = [wordsOf(context, field, was), wordsOf(context, field, is)];
  // Whom it concerns is told all the same: it says whose answer changed.
  if (before === after && before !== undefined && field !== 'personId') return [];
  const value = after ?? before;
  if (value === undefined) return [];
  const changed = before !== undefined && after !== undefined && before !== after;
  return [t(`journal.field.${field}`, { change: changed ? `${before} → ${after}` : value })];
}

type Kept = Readonly<Record<string, unknown>>;

const parsed = (json: string | null): Kept => {
  const kept: unknown = json === null ? null : JSON.parse(json);
  return typeof kept === 'object' && kept !== null ? { ...kept } : {};
};

function wordsOf(context: Context, field: Field, kept: Kept): string | undefined {
  const value = kept[field];
  if (typeof value !== 'string' || value === '') return undefined;
  const { t, directory } = context;
  switch (field) {
    case 'start':
    case 'end':
      return momentInWords(context, value);
    case 'until':
      return dayInWords(Temporal.PlainDate.from(value), t.locale);
    case 'personId':
    case 'standInId':
      return directory.person(value)?.name;
    case 'partstat':
      return t('journal.partstat', { partstat: value });
    default:
      return value;
  }
}

function momentInWords({ t }: Context, iso: string): string {
  const at = Temporal.ZonedDateTime.from(iso);
  return `${dayInWords(at.toPlainDate(), t.locale)}, ${timeInWords(at, t.locale)}`;
}
