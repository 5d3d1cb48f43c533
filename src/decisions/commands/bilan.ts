import { may } from '../../kernel/access/access.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import {
  type Block,
  file,
  heading,
  info,
  type Reply,
  reply,
  type Text,
} from '../../kernel/messages/tree.ts';
import { MEDIA_TYPES, type Sheet } from '../../kernel/office.ts';
import { words } from '../../kernel/text/words.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import { type CountedBy, openCounts } from '../review/openCounts.ts';
import { type ReviewLine, review } from '../review/review.ts';
import {
  asksPartOfYear,
  countedBy,
  isNoReview,
  noneOf,
  organizationReviewed,
} from '../review/reviewAsked.ts';
import { reviewChart } from '../review/reviewChart.ts';
import { decisionsOfYear } from '../review/reviewStore.ts';

interface Args {
  readonly year: number;
  readonly group: Group | undefined;
  /** In which an organisation may be named. */
  readonly said: string;
  /** Less than a year is asked for. */
  readonly part: boolean;
  /** What is open today is counted, and nothing of a year. */
  readonly counted: CountedBy | undefined;
}

function parse(line: Line): Args {
  const said = /(?<!\d)(20\d{2})(?!\d)/u.exec(line.rest)?.[1];
  const group = line.group ?? groupIn(words(line.rest), line.groups)?.group ?? line.channelGroup;
  const year = Number(said ?? line.now.year);
  const { text, rest } = line;
  return { year, group, said: rest, part: asksPartOfYear(text), counted: countedBy(text) };
}

const COLUMNS = [
  'taken',
  'onTime',
  'closedLate',
  'dropped',
  'open',
  'late',
  'medianDelay',
] as const;

const KEPT_HOURS = 7 * 24;

async function show(context: Context, args: Args): Promise<Reply> {
  const { year, group, said, part, counted } = args;
  const { db, t, directory, actor, now } = context;
  const groups = group
    ? [group]
    : directory.groups.filter((one) => may(actor, 'bilan', { group: one }));
  if (counted) return reply(...(await openCounts(context, groups, counted)));
  const today = dayIn(now, group?.zone ?? BAMAKO);
  const only = organizationReviewed(directory, said);
  const taken = await decisionsOfYear(
    db,
    directory,
    year,
    groups.map(({ id }) => id),
  );
  const decisions = only
    ? taken.filter(({ organizationIds }) => organizationIds.includes(only.id))
    : taken;
  const places = [...(group ? [group.code] : []), ...(only ? [only.acronym] : [])];
  const place = places.length > 0 ? places.join(', ') : 'none';
  const title = t('decisions.review.title', { year: String(year), place });
  if (decisions.length === 0) return reply(info(t('decisions.review.empty', noneOf(year, only))));
  const groupName = (id: string): string => directory.group(id)?.code ?? id;
  const organizationName = (id: string): string => directory.organization(id)?.acronym ?? id;
  const byGroup = review(decisions, ({ groupId }) => [groupId], today);
  const byOrganization = review(
    decisions,
    ({ organizationIds }) => (only ? [only.id] : organizationIds),
    today,
  );
  const chart = reviewChart(
    t,
    title,
    group && !only ? byOrganization : byGroup,
    group && !only ? organizationName : groupName,
  );
  const [picture, workbook] = await Promise.all([
    context.office.pictures.toPng(chart),
    context.office.spreadsheets.write([
      sheet(context, 'byGroup', byGroup, groupName),
      sheet(context, 'byOrganization', byOrganization, organizationName),
    ]),
  ]);
  const audience = { personId: actor.person?.id ?? '' };
  const keepUntil = now.add({ hours: KEPT_HOURS });
  const name = ['bilan', String(year), ...places].join('-').replaceAll(/\s+/gu, '-');
  const [png, xlsx] = await context.write(
    async (write) =>
      [
        write.keep({
          name: `${name}.png`,
          mediaType: MEDIA_TYPES.png,
          content: picture,
          alt: title,
          audience,
          keepUntil,
        }),
        write.keep({
          name: `${name}.xlsx`,
          mediaType: MEDIA_TYPES.xlsx,
          content: workbook,
          audience,
          keepUntil,
        }),
      ] as const,
  );
  return reply(
    heading(title),
    ...(part ? [info(t('decisions.review.wholeYear'))] : []),
    table(context, 'byGroup', byGroup, groupName),
    table(context, 'byOrganization', byOrganization, organizationName),
    file(png),
    file(xlsx),
  );
}

type By = 'byGroup' | 'byOrganization';

const headers = ({ t }: Context, by: By): string[] => [
  t(`decisions.review.${by}`),
  ...COLUMNS.map((column) => t(`decisions.review.column.${column}`)),
];

function table(
  context: Context,
  by: By,
  lines: readonly ReviewLine[],
  nameOf: (id: string) => string,
): Block {
  const rows = lines.map((line): Text[] => [
    nameOf(line.id),
    ...COLUMNS.map((column) => String(line[column] ?? '–')),
  ]);
  return { kind: 'table', columns: headers(context, by), rows };
}

const sheet = (
  context: Context,
  by: By,
  lines: readonly ReviewLine[],
  nameOf: (id: string) => string,
): Sheet => ({
  name: context.t(`decisions.review.${by}`),
  columns: headers(context, by).map((header) => ({ header, width: 18 })),
  rows: lines.map((line) => [nameOf(line.id), ...COLUMNS.map((column) => line[column] ?? null)]),
});

/** What became of the decisions of a year, by group and by organisation. */
export const bilan = defineCommand({
  name: 'bilan',
  words: [
    'bilan',
    'bilan annuel',
    'bilan de l’année',
    'stats',
    'statistiques',
    'bilan trimestriel',
    'rapport trimestriel',
    'rapport semestriel',
    'rapport annuel',
    'taux d’exécution',
    'taux de réalisation',
    'taux d’exécution des décisions',
    'taux de réalisation des décisions',
  ],
  declines: isNoReview,
  claims: ({ text }) => countedBy(text) !== undefined,
  act: 'bilan',
  grammar: ['bilan <année> <groupe>', 'bilan <organisation>'],
  examples: ['bilan 2027', 'bilan 2027 gec', 'bilan BAD'],
  parse,
  subject: async ({ group }) =>
    group ? { group, hidden: new DomainError('group.unknown', { text: group.code }) } : {},
  run: (args, context) => show(context, args),
});
