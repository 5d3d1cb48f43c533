import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { actionId, sayId } from '../../kernel/messages/actionId.ts';
import {
  type Block,
  type Button,
  buttons,
  heading,
  list,
  type Reply,
  reply,
  text,
} from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { asksOfDays, readWanted, type Wanted } from '../listAsked.ts';
import type { Meeting } from '../meeting.ts';
import { daysInWords } from '../meetingSearch.ts';
import { cardButton, meetingLine } from '../messages.ts';
import { comingMeetings, meetingsBetween, type Page } from '../store.ts';

const PER_PAGE = 10;

/** The meetings to come of one group or of all those the speaker belongs to, or those of the days asked for. */
async function listPage(wanted: Wanted, context: Context, page: number): Promise<Reply> {
  const { t } = context;
  const found = await meetingsWanted(wanted, context, pageOf(page));
  if (found.length === 0) return emptyList(wanted, context);
  const { scope, days } = namesOf(wanted, context);
  const items = found.slice(0, PER_PAGE).map((meeting) => ({
    text: meetingLine(t, meeting, context.zone),
    buttons: [cardButton(meeting, t('meetings.button.open'))],
  }));
  const next = { id: pageId(wanted, page + 1), label: t('kernel.next') };
  return reply(
    ...(wanted.counted && page === 0 ? [await howMany(wanted, context)] : []),
    heading(
      days ? t('meetings.list.titleOn', { scope, days }) : t('meetings.list.title', { scope }),
    ),
    list(items),
    ...(found.length > PER_PAGE ? [buttons(next)] : []),
  );
}

/** Far more than a year holds. */
const ALL = { skip: 0, take: 2000 };

async function howMany(wanted: Wanted, context: Context): Promise<Block> {
  const { length: count } = await meetingsWanted(wanted, context, ALL);
  const { scope, days } = namesOf(wanted, context);
  return text(context.t('meetings.list.count', { count, scope, days: days ?? 'none' }));
}

/** One more than a page holds, so that one knows whether another follows. Days are on the clocks of whoever asks. */
const pageOf = (page: number): Page => ({ skip: page * PER_PAGE, take: PER_PAGE + 1 });

function meetingsWanted(wanted: Wanted, context: Context, slice: Page): Promise<Meeting[]> {
  const { db, now, zone } = context;
  const ids = groupIdsOf(wanted, context);
  if (!wanted.on) return comingMeetings(db, ids, now, slice);
  const at = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: zone }).toInstant();
  return meetingsBetween(db, ids, at(wanted.on.from), at(wanted.on.to.add({ days: 1 })), slice);
}

function emptyList(wanted: Wanted, context: Context): Reply {
  const { t } = context;
  const { scope, days } = namesOf(wanted, context);
  if (!days) return reply(text(t('meetings.list.empty', { scope })));
  const coming = sayId(`réunions ${wanted.group?.code ?? ''}`.trim());
  const year = yearAhead(wanted, context);
  return reply(
    text(t(`meetings.list.${year === undefined ? 'emptyOn' : 'emptyAhead'}`, { scope, days })),
    buttons(
      { id: coming, label: t('meetings.button.coming') },
      ...(year === undefined ? [] : [yearButton(context, wanted, year)]),
    ),
  );
}

/** How long before its date a meeting of the annual calendar is convened. */
const CONVENED_WEEKS = 4;

/** The year of days so far ahead that its calendar may have what is not convened yet. */
function yearAhead({ on }: Wanted, { now, zone }: Context): number | undefined {
  const convened = now.toZonedDateTimeISO(zone).toPlainDate().add({ weeks: CONVENED_WEEKS });
  return on && Temporal.PlainDate.compare(on.to, convened) > 0 ? on.to.year : undefined;
}

const yearButton = ({ t }: Context, { group }: Wanted, year: number): Button => ({
  id: sayId(`calendrier ${year} ${group?.code ?? ''}`.trim()),
  label: t('meetings.button.year', { year: String(year) }),
});

const namesOf = ({ group, on }: Wanted, { t }: Context) => ({
  scope: group?.code ?? 'none',
  days: on && daysInWords(on, t.locale),
});

const pageId = ({ group, on }: Wanted, page: number): string =>
  actionId('reunions.page', {
    page: String(page),
    groupe: group?.code ?? '',
    ...(on ? { du: on.from.toString(), au: on.to.toString() } : {}),
  });

const groupIdsOf = ({ group }: Wanted, { directory, actor }: Context): string[] =>
  (group ? [group] : directory.groups.filter((one) => actor.relations(one).has('member'))).map(
    ({ id }) => id,
  );

const day = z.iso.date().transform((text) => Temporal.PlainDate.from(text));

const page = defineAction({
  name: 'reunions.page',
  act: 'reunions',
  params: z.object({
    page: z.coerce.number().int().min(0).max(10_000),
    groupe: z.string(),
    du: day.optional(),
    au: day.optional(),
  }),
  async subject({ groupe, du, au }, { directory }): Promise<Wanted & { hidden?: DomainError }> {
    const on = du && au ? { on: { from: du, to: au } } : {};
    if (groupe === '') return on;
    const hidden = new DomainError('group.unknown', { text: groupe });
    const group = directory.groupByCode(groupe);
    if (!group) throw hidden;
    return { ...on, group, hidden };
  },
  run: ({ page: shown }, context, wanted) => listPage(wanted, context, shown),
});

const ALL_OF_THEM = ['toutes les réunions', 'toutes nos réunions', 'l’ensemble des réunions'];
/** « toutes les réunions du mois », and not « … sont reportées ». */
const NOTHING_TOLD =
  /^(?:$|(?!.*\b(?:sont|seront|est|sera|passent|passeront|doivent|ont|auront|se|commencent|d[eé]butent|demarrent|durent|dureront|finissent|finiront)\b)(?:du|de|des|d'|en|a venir|prevues|programmees|cette|ce|pour|gec|gt)\b)/u;

/** « les réunions du GT Eau commenceront désormais à 9h »: what they are to be, and no list. */
const TELLS_OTHERWISE = /^[^?]*\b(?:desormais|dorenavant)\b[^?]*$/u;

/** « quelles réunions pendant le ramadan ? »: of days that nobody here knows, and no list of others answers it. */
const OF_THE_FAST = /\b(?:pendant|durant|avant|apres) (?:le )?(?:mois de )?(?:ramadan|careme)\b/u;

/** The meetings to come. */
export const reunions = defineCommand({
  name: 'reunions',
  words: [
    'prochains',
    'prochaines',
    'réunions',
    'prochaines réunions',
    'agenda',
    'calendrier',
    'planning',
  ],
  shared: { words: ALL_OF_THEM, when: NOTHING_TOLD },
  claims: asksOfDays,
  declines: ({ text }) => TELLS_OTHERWISE.test(fold(text)) || OF_THE_FAST.test(fold(text)),
  implied: (line) => line.group !== undefined && /^[\s?!.]*$/u.test(line.rest),
  aside: true,
  act: 'reunions',
  grammar: ['réunions', 'réunions <groupe>', 'réunions de la semaine prochaine'],
  examples: ['réunions', 'réunions GEC', 'réunions de la semaine prochaine'],
  parse: readWanted,
  subject: async (wanted) => wanted,
  run: (wanted, context) => listPage(wanted, context, 0),
  actions: [page],
});
