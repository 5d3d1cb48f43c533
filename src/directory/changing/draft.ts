import { z } from 'zod';
import type { Context } from '../../kernel/commands/context.ts';
import { abandonOnce, confirmOnce } from '../../kernel/confirmOnce.ts';
import { draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type Block, heading, info, list, type Reply, text } from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { applyImport } from '../exchange/apply.ts';
import { currentRows } from '../exchange/current.ts';
import { type Entry, planImport } from '../exchange/plan.ts';
import type { FileRow } from '../exchange/reading.ts';
import { entryInWords, refusalInWords } from '../exchange/report.ts';
import { type Row, TABLE_NAMES, TABLES, type TableName } from '../exchange/tables.ts';
import { vacanciesMade } from '../vacancy/vacancy.ts';
import { vacancyWarnings } from '../vacancy/words.ts';
import { scheduleSeatsChanged } from './seatsFollowed.ts';

/** A change of the directory: a row as a file would hold it, with the columns that it says. */
export interface Wanted {
  readonly table: TableName;
  readonly row: Row;
  /** Taken out, as if it had never been given. */
  readonly removed?: true;
}

const storedSchema = z
  .array(
    z.object({
      table: z.string(),
      row: z.record(z.string(), z.string()),
      removed: z.literal(true).optional(),
    }),
  )
  .transform((rows) => rows.flatMap(restored));

interface Stored {
  readonly table: string;
  readonly row: Readonly<Record<string, string>>;
  readonly removed?: true | undefined;
}

function restored({ table: name, row, removed }: Stored): Wanted[] {
  const table = TABLE_NAMES.find((one) => one === name);
  if (!table) return [];
  const cells = TABLES[table].flatMap((column) => {
    const value = row[column.name];
    return value === undefined ? [] : [[column.name, value] as const];
  });
  return [{ table, row: Object.fromEntries(cells), ...(removed ? { removed } : {}) }];
}

/** Rows as those of a file that nobody wrote. */
export const asFile = (rows: readonly Wanted[]): readonly FileRow[] =>
  rows.map((row) => ({ ...row, line: 0, faults: [] }));

/**
 * Says what a change of the directory would do, to be confirmed.
 * @param notes what is to be known before
 * @throws DomainError `directory.refused` for what the directory's rules refuse
 */
export async function previewChange(
  context: Context,
  command: string,
  wanted: readonly Wanted[],
  notes: readonly Block[] = [],
): Promise<Reply> {
  const { t, db } = context;
  const rows = await currentRows(db);
  const entries = planImport(rows, asFile(wanted));
  refuse(context, entries);
  const made = vacanciesMade(rows, entries, dayIn(context.now, BAMAKO));
  const told = entries.filter(({ outcome }) => outcome !== 'unchanged');
  if (told.length === 0) return { blocks: [info(t('directory.change.nothing'))] };
  const draft = await context.write((write) =>
    openDraft(write, command, wanted, draftAuthor(context)),
  );
  return {
    blocks: [
      heading(t('directory.change.title')),
      list(told.map((entry) => ({ text: entryInWords(t, entry, nameIn(context)) }))),
      ...(told.some(({ table }) => table === 'seats') ? [text(t('directory.change.seats'))] : []),
      ...vacancyWarnings(context, made),
      ...notes,
      text(t('directory.change.notYet')),
      yesOrNo(t, command, draft, 'primary'),
    ],
  };
}

const nameIn =
  ({ directory }: Context) =>
  (email: string): string =>
    directory.personByEmail(email)?.name ?? email;

/** @throws DomainError `directory.refused` with the first reason */
function refuse(context: Context, entries: readonly Entry[]): void {
  const [refusal] = entries.flatMap(({ refusals }) => refusals);
  if (!refusal) return;
  const why = refusalInWords(context.t, refusal, nameIn(context));
  throw new DomainError('directory.refused', { why });
}

/** What a preview keeps, for access to be judged at the press. @throws DomainError `button.unknown` */
export async function draftedRows(
  { db }: Context,
  command: string,
  id: string,
): Promise<readonly Wanted[]> {
  const row = await db.draft.findUnique({ where: { id } });
  if (row?.command !== command) throw new DomainError('button.unknown');
  return storedSchema.parse(JSON.parse(row.payload));
}

/**
 * Writes what was previewed; judged again, since the directory may have changed meanwhile.
 * @throws DomainError `directory.refused`
 */
export async function applyChange(
  context: Context,
  write: Write,
  wanted: readonly Wanted[],
): Promise<void> {
  const entries = planImport(await currentRows(write.tx), asFile(wanted));
  refuse(context, entries);
  await applyImport(write, entries);
  await scheduleSeatsChanged(write, entries);
}

/** Writes a previewed change, once. */
export const confirmChange = (context: Context, command: string, id: string): Promise<Reply> =>
  confirmOnce(context, command, id, async (write, payload) => {
    await applyChange(context, write, storedSchema.parse(payload));
    return context.t('directory.change.done');
  });

/** Forgets a preview. */
export const abandonChange = (context: Context, command: string, id: string): Promise<Reply> =>
  abandonOnce(context, command, id, context.t('directory.change.abandoned'));
