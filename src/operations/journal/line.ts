import { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import { dateInWords, timeInWords } from '../../kernel/locale/format.ts';
import { french, type MessageKey } from '../../kernel/locale/messages.ts';
import type { ListItem, Text } from '../../kernel/messages/tree.ts';
import { inZone, toInstant } from '../../kernel/time.ts';
import { SUBJECTS } from '../retention/retention.ts';
import { detailsOf } from './details.ts';
import { codesOf, type Ground, groundsOf, type JournalRow } from './store.ts';

/** What the lines of a page speak of. */
interface Known {
  readonly codes: Awaited<ReturnType<typeof codesOf>>;
  readonly grounds: Awaited<ReturnType<typeof groundsOf>>;
}

/** Lines of the journal, in words: when, what, by whom, as what, through which chat, and what it changed. */
export async function linesInWords(
  context: Context,
  rows: readonly JournalRow[],
): Promise<ListItem[]> {
  const known = {
    codes: await codesOf(context.db, rows),
    grounds: await groundsOf(context.db, rows),
  };
  return rows.map((row) => ({ text: lineInWords(context, row, known) }));
}

function lineInWords(context: Context, row: JournalRow, known: Known): Text {
  const { t, zone, directory } = context;
  const at = inZone(toInstant(row.at), zone);
  const who = row.actorId === null ? undefined : directory.person(row.actorId);
  const said = t.rich('journal.line', {
    day: dateInWords(at.toPlainDate(), t.locale),
    time: timeInWords(at, t.locale),
    what: whatInWords(context, row, known),
    by: row.actorId === null ? 'griot' : 'person',
    name: who?.name ?? t('journal.someone'),
    as: capacityInWords(context, row, known.grounds) ?? 'none',
    transport: row.transport,
  });
  const details = detailsOf(context, row);
  return details === '' ? said : [...said, { muted: t('journal.details', { details }) }];
}

function whatInWords(context: Context, row: JournalRow, known: Known): string {
  const { t } = context;
  const subject = subjectInWords(context, row, known);
  const key = `journal.action.${row.action}`;
  // A line may have been written by a version that knew other actions.
  return isSaid(key) ? t(key, { subject }) : t('journal.unknown', { action: row.action, subject });
}

const isSaid = (key: string): key is MessageKey => french.has(key);

/** Nothing is named that the reader may not know of. */
function subjectInWords(
  { directory, actor, t }: Context,
  { subjectType, subjectId }: JournalRow,
  { codes }: Known,
): string {
  if (subjectType === 'group') return directory.group(subjectId)?.code ?? '';
  if (subjectType === 'person') return directory.person(subjectId)?.name ?? '';
  if (subjectType === 'year') return subjectId;
  if (subjectType === 'organization') return directory.organization(subjectId)?.acronym ?? '';
  if (subjectType === 'holiday') {
    return dateInWords(Temporal.PlainDate.from(subjectId), t.locale);
  }
  if (subjectType === 'retention') {
    const kept = SUBJECTS.find((one) => one === subjectId);
    return kept ? t(`operations.retention.${kept}`) : subjectId;
  }
  const named = codes.get(subjectId);
  const group = named && directory.group(named.groupId);
  return named && group && actor.knows(group) ? named.code : '';
}

/** « Chef de file, GEC, du 1er janvier au 31 décembre 2027 »: as what it was done, and under which mandate. */
function capacityInWords(
  context: Context,
  { capacity, mandateId }: JournalRow,
  grounds: ReadonlyMap<string, Ground>,
): string | undefined {
  if (capacity === null) return undefined;
  const { t } = context;
  const role = t('journal.capacity', { capacity });
  const ground = grounds.get(mandateId ?? '');
  if (!ground) return role;
  const under = { role, ...groundInWords(context, ground) };
  if (ground.fromId === undefined) return t('journal.under', under);
  const name = context.directory.person(ground.fromId)?.name ?? t('journal.someone');
  return t('journal.byDelegation', { ...under, name });
}

function groundInWords({ t, directory, actor }: Context, { groupId, startsOn, endsOn }: Ground) {
  const group = groupId === null ? undefined : directory.group(groupId);
  const day = (iso: string) => dateInWords(Temporal.PlainDate.from(iso), t.locale);
  return {
    group: group && actor.knows(group) ? group.code : 'none',
    from: day(startsOn),
    until: endsOn === null ? 'none' : day(endsOn),
  };
}
