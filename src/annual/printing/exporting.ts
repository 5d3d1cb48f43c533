import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import { file, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { MEDIA_TYPES } from '../../kernel/office.ts';
import type { Year } from '../calendar.ts';
import { readable } from '../show.ts';
import { readYear } from '../year.ts';
import { yearFile } from './calendarFile.ts';
import { printedYear } from './printing.ts';
import { yearSheet } from './sheet.ts';

/** A document that was made, with its name. */
export interface Made {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** A year as a PDF, a workbook and a calendar; never made inside a write. */
export async function yearFiles(
  t: Translator,
  year: Year,
  { office, settings, now }: Pick<Circumstances, 'office' | 'settings' | 'now'>,
  group?: Group,
): Promise<readonly Made[]> {
  const name = ['calendrier', String(year.year), ...(group ? [group.code] : [])].join('-');
  const { organizer } = settings;
  const ics = new TextEncoder().encode(yearFile(t, year, { organizer, now }));
  return [
    {
      name: `${name}.pdf`,
      mediaType: MEDIA_TYPES.pdf,
      content: await office.documents.pdf(printedYear(t, year, group?.name ?? 'none')),
    },
    {
      name: `${name}.xlsx`,
      mediaType: MEDIA_TYPES.xlsx,
      content: await office.spreadsheets.write([yearSheet(t, year)]),
    },
    { name: `${name}.ics`, mediaType: MEDIA_TYPES.ics, content: ics },
  ];
}

/** A week: time to open it on a thin connection. */
const KEPT_HOURS = 7 * 24;

/** The year as whoever asks may read it, in three files. */
export async function exportYear(
  context: Context,
  asked: { readonly year: number; readonly group?: Group },
): Promise<Reply> {
  const { t, db, directory, actor, now } = context;
  const groups = asked.group ? [asked.group] : readable(context);
  const year = await readYear(db, directory, asked.year, groups);
  if (year.dates.length === 0) throw new DomainError('annual.empty', { year: String(asked.year) });
  const made = await yearFiles(t, year, context, asked.group);
  const refs = await context.write(async (write) =>
    made.map((one) =>
      write.keep({
        ...one,
        audience: { personId: actor.person?.id ?? '' },
        keepUntil: now.add({ hours: KEPT_HOURS }),
      }),
    ),
  );
  return reply(text(t('annual.export.made', { year: String(asked.year) })), ...refs.map(file));
}
