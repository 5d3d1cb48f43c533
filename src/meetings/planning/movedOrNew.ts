import type { Context } from '../../kernel/commands/context.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { comingMeetings } from '../store.ts';
import type { PlanRequest } from './planRequest.ts';

/**
 * Whether « on fait le GEC le 18 mars » moves the meeting that is planned or plans another; nothing when
 * none is to come, or when it was not said so.
 */
export async function askMovedOrNew(
  { db, now, t }: Context,
  { group, when, held }: PlanRequest,
): Promise<Reply | undefined> {
  if (held === undefined || !group || !when) return undefined;
  const [next] = await comingMeetings(db, [group.id], now, { skip: 0, take: 1 });
  if (!next) return undefined;
  const { code, start } = next;
  const hour = when.time ? ` à ${when.time.toString({ smallestUnit: 'minute' })}` : '';
  return reply(
    text(t('meetings.held.which', { code, day: dayInWords(start.toPlainDate(), t.locale) })),
    buttons(
      {
        id: sayId(`reporter ${code} au ${when.date.toString()}${hour}`),
        label: t('meetings.held.move', { code, day: dayInWords(when.date, t.locale) }),
      },
      { id: sayId(`planifier ${held}`), label: t('meetings.held.plan') },
    ),
  );
}
