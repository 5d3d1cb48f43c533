import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { When } from '../../kernel/dates/when.ts';
import type { Group } from '../../kernel/directory.ts';
import { dayInWords, timeInWords } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { type Button, buttons, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import type { Meeting } from '../meeting.ts';
import { cardButton } from '../messages.ts';
import { overlapping } from '../store.ts';
import type { PlanRequest } from './planRequest.ts';

/**
 * « gec 11h le 18 », when the GEC meets on the 18th already: whether it is that meeting that changes, or another
 * that is planned. Nothing when a verb asks for another, or when it has none that day.
 */
export async function askIfThatDay(
  context: Context,
  request: PlanRequest,
): Promise<Reply | undefined> {
  const { t, actor } = context;
  const { group, when, implied } = request;
  if (implied === undefined || !group || !when) return undefined;
  const [meeting, ...others] = await heldThatDay(context, group, when);
  if (!meeting || others.length > 0) return undefined;
  const { code, start } = meeting;
  const isSame = when.time === undefined || start.toPlainTime().equals(when.time);
  const move =
    isSame && !hasMore(request)
      ? cardButton(meeting, t('meetings.thatDay.show', { code }))
      : moveButton(context, meeting, request);
  return reply(
    text(
      t('meetings.thatDay.which', {
        code,
        day: dayInWords(start.toPlainDate(), t.locale),
        time: timeInWords(start, t.locale),
      }),
    ),
    buttons(...(may(actor, 'reporter', { group }) ? [move] : []), {
      id: sayId(`planifier ${implied}`),
      label: t('meetings.held.plan'),
    }),
  );
}

async function heldThatDay({ db }: Context, group: Group, { date }: When): Promise<Meeting[]> {
  const from = date.toZonedDateTime(group.zone).toInstant();
  const to = date.add({ days: 1 }).toZonedDateTime(group.zone).toInstant();
  const held = await overlapping(db, from, to);
  return held.filter(({ groupId }) => groupId === group.id);
}

const hasMore = ({ place, subject, duration }: PlanRequest): boolean =>
  place !== undefined || subject !== undefined || duration !== undefined;

/** Changes it as the sentence says: its hour, its place, its subject, its length. */
function moveButton(
  { t }: Context,
  { code, start }: Meeting,
  { when, place, subject, duration }: PlanRequest,
): Button {
  const time = when?.time ?? start.toPlainTime();
  const hours = [time, when?.end?.toPlainTime()].flatMap((at) =>
    at ? at.toString({ smallestUnit: 'minute' }) : [],
  );
  const at = hours.length > 1 ? `de ${hours.join(' à ')}` : `à ${hours.join('')}`;
  const parts = [
    `reporter ${code} au ${start.toPlainDate().toString()} ${at}`,
    ...(place ? [`lieu : ${place}`] : []),
    ...(subject ? [`objet : ${subject}`] : []),
    ...(duration ? [`durée : ${duration} min`] : []),
  ];
  const moment = start.withPlainTime(time);
  return {
    id: sayId(parts.join(', ')),
    label: t('meetings.thatDay.change', { code, time: timeInWords(moment, t.locale) }),
  };
}
