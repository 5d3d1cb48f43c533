import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { file, type Reply, reply, text, warning } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { dayIn } from '../../kernel/time.ts';
import { type ExportFormat, exportFile, MOST_EXPORTED } from '../listing/exporting.ts';
import { BEFORE_DECISIONS, wantsFile } from '../listing/fileWanted.ts';
import { atLastMeeting, placeOf } from '../listing/filterPlace.ts';
import { type Filter, readFilter } from '../listing/filters.ts';
import { selectedDecisions } from '../listing/listedStore.ts';
import { readSought, todayFor } from '../listing/listing.ts';
import { selectionOf } from '../listing/selection.ts';

interface Args {
  readonly format: ExportFormat;
  readonly filter: Filter;
}

const FORMAT = /(?:^|\s)(?:en |au format |format )?(xlsx|excel|csv)(?=\s|$)/iu;
const LEAD =
  /^\s*(?:[- ]?(?:moi|nous)\s+)?(?:(?:tout(?:es)?(?: le| les)?|les?|la|des)(?=\s|$))?\s*(?:(?:décisions?|decisions?|actions?|registre)(?=\s|$))?/iu;

/** What is no decision, and is handed out otherwise: it would be looked for in their texts. */
const OTHER_FILES = [
  [
    'directory',
    /\b(?:annuaire|contacts?|repertoire|membres|adresses|organisations|coordonnees)\b/u,
  ],
  ['presences', /\b(?:presences?|emargements?|participants|presents)\b/u],
  ['minutes', /\b(?:comptes?[- ]rendus?|crs?|pv)\b/u],
  ['calendar', /\b(?:calendriers?|agenda|reunions|rencontres)\b/u],
] as const;

/** « décisions en retard gec en csv »; a workbook unless said. */
function parse(line: Line): Args {
  const other = OTHER_FILES.find(([, of]) => of.test(fold(line.rest)))?.[0];
  if (other && !/\b(?:decision|action)s?\b/u.test(fold(line.text))) {
    throw new DomainError('decision.exportsOnly', { of: other });
  }
  const said = FORMAT.exec(line.rest)?.[1]?.toLowerCase();
  const rest = line.rest
    .replace(BEFORE_DECISIONS, '')
    .replace(FORMAT, ' ')
    .replace(LEAD, ' ')
    .trim();
  return { format: said === 'csv' ? 'csv' : 'xlsx', filter: readFilter({ ...line, rest }) };
}

async function exportDecisions(context: Context, { format, filter: asked }: Args): Promise<Reply> {
  const { db, t, directory, actor, now } = context;
  const filter = await atLastMeeting(asked, context);
  const selection = selectionOf(filter, readSought(filter.said, context), context);
  const found = await selectedDecisions(db, selection, MOST_EXPORTED + 1);
  const decisions = found.slice(0, MOST_EXPORTED);
  if (decisions.length === 0) throw new DomainError('decision.nothingToExport');
  const today = todayFor(filter.group, context);
  const name = `decisions-${filter.group?.code ?? 'toutes'}-${dayIn(now, context.zone).toString()}`;
  const made = await exportFile(
    context.office,
    { t, directory, today },
    { name, format, decisions },
  );
  const ref = await context.write(async (write) =>
    write.keep({
      ...made,
      audience: { personId: actor.person?.id ?? '' },
      keepUntil: now.add({ hours: KEPT_HOURS }),
    }),
  );
  const more = found.length > decisions.length;
  return reply(
    text(t('decisions.export.made', { count: decisions.length })),
    file(ref),
    ...(more ? [warning(t('decisions.export.more', { count: MOST_EXPORTED }))] : []),
  );
}

/** A week: time to open it on a thin connection. */
const KEPT_HOURS = 7 * 24;

/** The same lists as « décisions », as a workbook or as CSV. */
export const exporter = defineCommand({
  name: 'exporter',
  words: [
    'exporter',
    'export',
    'exporte-moi',
    'exportez-moi',
    'télécharger les décisions',
    'télécharge les décisions',
    'exporter les décisions',
    'excel des décisions',
    'tableau excel des décisions',
  ],
  claims: ({ rest }) => wantsFile(rest),
  act: 'decisions',
  grammar: ['exporter <filtres> en xlsx|csv'],
  examples: ['exporter décisions en retard gec', 'exporter décisions gec depuis janvier en csv'],
  parse,
  subject: ({ filter }, context) => placeOf(filter, context),
  run: (args, context) => exportDecisions(context, args),
});
