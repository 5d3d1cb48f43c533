import type { Temporal } from 'temporal-polyfill';
import { ofTheGec } from '../directory/gec.ts';
import { may } from '../kernel/access/access.ts';
import type { Context } from '../kernel/commands/context.ts';
import type { Group } from '../kernel/directory.ts';
import { actionId, sayId } from '../kernel/messages/actionId.ts';
import {
  type Button,
  buttons,
  heading,
  info,
  type Reply,
  reply,
  text,
} from '../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../kernel/time.ts';
import { dayOf, isHeld, type Year, type YearDate } from './calendar.ts';
import { monthBlocks } from './words.ts';
import { readYear } from './year.ts';

/** What of a year is asked for. */
export interface Asked {
  readonly year: number;
  readonly group?: Group;
  /** 1 to 4. */
  readonly quarter?: number;
}

const QUARTERS = [1, 2, 3, 4];

/** The groups whose dates somebody may read: his own and, for the presidencies, all but the confidential. */
export const readable = ({ actor, directory }: Pick<Context, 'actor' | 'directory'>): Group[] =>
  directory.groups.filter((group) => may(actor, 'calendrier.groupe', { group }));

/** The calendar of a year: a quarter a page; of one group the whole year, unless a quarter is asked for. */
export async function showYear(context: Context, asked: Asked): Promise<Reply> {
  const { t, db, directory } = context;
  const groups = asked.group ? [asked.group] : readable(context);
  const year = await readYear(db, directory, asked.year, groups);
  if (year.dates.length === 0) {
    const settles = groups.some((group) => may(context.actor, 'calendrier.rythme', { group }));
    const how = settles ? [text(t('annual.rhythm.needed')), text(t('annual.rhythm.howTo'))] : [];
    return reply(text(t('annual.none', titled(asked))), ...how);
  }
  const quarter = asked.quarter ?? (asked.group ? WHOLE : firstQuarter(year, today(context)));
  const shown =
    quarter === WHOLE ? year.dates : year.dates.filter((date) => quarterOf(date) === quarter);
  return reply(
    heading(t('annual.title', { ...titled(asked), quarter })),
    info(t('annual.status', { status: year.status, count: year.dates.filter(isHeld).length })),
    ...(shown.length > 0 ? monthBlocks(t, shown) : [text(t('annual.emptyQuarter'))]),
    buttons(
      ...(asked.group ? [] : pages(context, asked.year, quarter)),
      exportButton(context, asked),
      ...steps(context, year),
    ),
  );
}

const titled = ({ year, group }: Asked) => ({ year: String(year), group: group?.code ?? 'none' });

/** In the place of a quarter: the whole year. */
const WHOLE = 0;

const today = ({ now }: Context): Temporal.PlainDate => dayIn(now, BAMAKO);

const quarterOf = (date: YearDate): number => Math.ceil(dayOf(date).month / 3);

/** That of today, or the first one that has a date. */
const firstQuarter = ({ year, dates: [first] }: Year, today: Temporal.PlainDate): number =>
  year === today.year || !first ? Math.ceil(today.month / 3) : quarterOf(first);

const pages = ({ t }: Context, year: number, shown: number): Button[] =>
  QUARTERS.filter((quarter) => quarter !== shown).map((quarter) => ({
    id: sayId(`calendrier ${year} T${quarter}`),
    label: t('annual.quarter', { quarter }),
  }));

const exportButton = ({ t }: Context, { year, group }: Asked): Button => ({
  id: sayId(['calendrier', year, 'exporter', ...(group ? [group.code] : [])].join(' ')),
  label: t('annual.button.export'),
});

/** What may be done next with the calendar, by whoever reads it. */
function steps(context: Context, { year, status }: Year): Button[] {
  const { t, actor, now } = context;
  if (year < dayIn(now, BAMAKO).year) return [];
  const annee = String(year);
  const whole = ofTheGec(context);
  if (status === 'proposed') {
    const submit = may(actor, 'calendrier.publier', whole)
      ? [{ id: actionId('calendrier.soumettre', { annee }), label: t('annual.button.submit') }]
      : [];
    const validate = may(actor, 'calendrier.valider', whole)
      ? [{ id: sayId(`calendrier ${annee} valider`), label: t('annual.button.validate') }]
      : [];
    return [...submit, ...validate];
  }
  return status === 'validated' && may(actor, 'calendrier.publier', whole)
    ? [{ id: sayId(`calendrier ${annee} publier`), label: t('annual.button.publish') }]
    : [];
}
