import type { Context } from '../../kernel/commands/context.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { type Block, buttons, list, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { meetingLine } from '../messages.ts';
import { knownTo } from '../planning/planDraft.ts';
import { meetingsOn } from './disturbed.ts';
import { feastName } from './feasts.ts';
import { holidayOn, nextFeast } from './holidayReply.ts';
import type { HolidaySaid } from './holidaySaid.ts';
import { readHolidays } from './holidays.ts';

/**
 * What is told of a day off is offered to whoever settles them, with the meetings of that day; to others, the
 * calendar is shown. Nothing is written.
 * @throws DomainError `holiday.none`, `holiday.notComputed`
 */
export async function offerHoliday(
  context: Context,
  said: HolidaySaid,
  settles: boolean,
): Promise<Reply> {
  const { t, db } = context;
  const known = (await readHolidays(db))(said.day);
  const settled = known !== undefined && known.proposed !== true;
  if (settled) return holidayOn(context, said.day, settles);
  if (!settles) {
    return said.feast ? nextFeast(context, said.feast, false) : holidayOn(context, said.day, false);
  }
  const name = said.feast ? feastName(said.feast) : (said.name ?? t('meetings.holidays.unnamed'));
  const day = dayInWords(said.day, t.locale);
  const line = said.feast
    ? `férié confirmer ${said.feast} ${said.day}`
    : `férié ajouter ${said.day}, ${name}`;
  return reply(
    text(t('meetings.holidays.offer', { day, name })),
    ...(await meetingsThatDay(context, said)),
    buttons({ id: sayId(line), label: t('kernel.confirm'), style: 'primary' }),
  );
}

async function meetingsThatDay(context: Context, { day }: HolidaySaid): Promise<Block[]> {
  const { t, db, zone } = context;
  const meetings = knownTo(context, await meetingsOn(db, context, day));
  if (meetings.length === 0) return [];
  const said = { count: meetings.length, day: dayInWords(day, t.locale) };
  return [
    text(t('meetings.holidays.disturbed', said)),
    list(meetings.map((meeting) => ({ text: meetingLine(t, meeting, zone) }))),
  ];
}
