import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { stretchAnywhere } from '../../kernel/dates/stretch.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { actionId, sayId } from '../../kernel/messages/actionId.ts';
import { buttons, heading, list, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { words } from '../../kernel/text/words.ts';
import type { Meeting } from '../meeting.ts';
import { type Days, daysIn } from '../meetingRef.ts';
import { daysInWords } from '../meetingSearch.ts';
import { cardButton, meetingLine } from '../messages.ts';
import { comingMeetings, meetingsBetween } from '../store.ts';

const PER_PAGE = 10;

interface Wanted {
  readonly group?: Group;
  /** « de la semaine », « demain »: those of these days and no others. */
  readonly on?: Days;
}

const OF_A_MEETING = String.raw`(?:une?|la|les?|des|\d+|deux|trois|quatre) (?:reu|rencontre|seance|gt|gec)\p{L}*`;

/** « qu'est-ce qu'on a demain », « programme de la semaine »: a question about days. */
const WHAT_IS_THERE = new RegExp(
  String.raw`^${oneOf(
    "qu'?est[- ]ce qu'(?:on|il y) a",
    "qu'avons[- ]nous",
    'on a quoi',
    'il y a quoi',
    'y a quoi',
    `(?:est[- ]ce qu'il y a|y a[- ]t[- ]il|y aura[- ]t[- ]il) (?:encore |bien )?${OF_A_MEETING}`,
    "j'ai quoi",
    "(?:c'est |on se voit )?a quelle heure",
    'quoi de prevu',
    'il se passe quoi',
    String.raw`(?:quel est )?(?:le |mon |notre )?(?:programme|emploi du temps)(?![ -](?:moi|nous)\b)(?! ${OF_A_MEETING})`,
  )}\b`,
  'u',
);

const MEET = '(?:voit|reunit|rencontre|retrouve)';

/** « on se voit quand », « quand est-ce qu'on se réunit ». */
const WHEN_WE_MEET = new RegExp(
  String.raw`^${oneOf(
    `on se ${MEET} (?:quand|quel jour|a quelle heure)`,
    `quand (?:est[- ]ce qu'on se|se|on se) ${MEET}(?:[- ](?:t-)?on)?`,
  )}\b(?!.*\bd-\d{4})`,
  'u',
);

function asksOfDays(line: Line): boolean {
  const said = fold(line.rest);
  const asked = WHAT_IS_THERE.exec(said);
  if (!asked) return WHEN_WE_MEET.test(said) && readGroup(line) === undefined;
  return daysNamed(line.rest.slice(asked[0].length), line) !== undefined;
}

const readGroup = ({ rest, group, groups }: Line): Group | undefined =>
  group ?? groupIn(words(rest), groups)?.group;

/** The days that a list is asked for, ahead or else behind. */
function daysNamed(text: string, line: Line): Days | undefined {
  const days = daysIn(text, line, stretchAnywhere)?.days[0];
  const today = line.now.toPlainDate();
  const isEnding = days !== undefined && today.dayOfWeek >= SATURDAY && isWeekOf(days, today);
  return isEnding ? { ...days, to: days.to.add({ weeks: 1 }) } : days;
}

/** « la semaine » said at its end is the one that comes, too. */
const isWeekOf = ({ from, to }: Days, today: Temporal.PlainDate): boolean =>
  from.until(to).days === 6 && from.until(today).sign >= 0 && today.until(to).sign >= 0;

const SATURDAY = 6;

function parse(line: Line): Wanted {
  const named = readGroup(line);
  const on = daysNamed(line.rest, line);
  const isAsked = WHAT_IS_THERE.test(fold(line.rest)) || WHEN_WE_MEET.test(fold(line.rest));
  if (!named && !on && !isAsked && line.rest !== '')
    throw new DomainError('group.unknown', { text: line.rest });
  const group = named ?? line.channelGroup;
  return { ...(group ? { group } : {}), ...(on ? { on } : {}) };
}

/** The meetings to come of one group or of all those the speaker belongs to, or those of the days asked for. */
async function listPage(wanted: Wanted, context: Context, page: number): Promise<Reply> {
  const { t } = context;
  const found = await meetingsWanted(wanted, context, page);
  if (found.length === 0) return emptyList(wanted, context);
  const { scope, days } = namesOf(wanted, context);
  const items = found.slice(0, PER_PAGE).map((meeting) => ({
    text: meetingLine(t, meeting, context.zone),
    buttons: [cardButton(meeting, t('meetings.button.open'))],
  }));
  const next = { id: pageId(wanted, page + 1), label: t('kernel.next') };
  return reply(
    heading(
      days ? t('meetings.list.titleOn', { scope, days }) : t('meetings.list.title', { scope }),
    ),
    list(items),
    ...(found.length > PER_PAGE ? [buttons(next)] : []),
  );
}

/** One more than a page holds, so that one knows whether another follows. Days are on the clocks of whoever asks. */
function meetingsWanted(wanted: Wanted, context: Context, page: number): Promise<Meeting[]> {
  const { db, now, zone } = context;
  const ids = groupIdsOf(wanted, context);
  const slice = { skip: page * PER_PAGE, take: PER_PAGE + 1 };
  if (!wanted.on) return comingMeetings(db, ids, now, slice);
  const at = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: zone }).toInstant();
  return meetingsBetween(db, ids, at(wanted.on.from), at(wanted.on.to.add({ days: 1 })), slice);
}

function emptyList(wanted: Wanted, context: Context): Reply {
  const { t } = context;
  const { scope, days } = namesOf(wanted, context);
  if (!days) return reply(text(t('meetings.list.empty', { scope })));
  const coming = sayId(`réunions ${wanted.group?.code ?? ''}`.trim());
  return reply(
    text(t('meetings.list.emptyOn', { scope, days })),
    buttons({ id: coming, label: t('meetings.button.coming') }),
  );
}

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
  claims: asksOfDays,
  implied: (line) => line.group !== undefined && /^[\s?!.]*$/u.test(line.rest),
  aside: true,
  act: 'reunions',
  grammar: ['réunions', 'réunions <groupe>', 'réunions de la semaine prochaine'],
  examples: ['réunions', 'réunions GEC', 'réunions de la semaine prochaine'],
  parse,
  subject: async (wanted) => wanted,
  run: (wanted, context) => listPage(wanted, context, 0),
  actions: [page],
});
