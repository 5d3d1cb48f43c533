import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { rangeInWords, timeInWords } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import type { Meeting } from '../meeting.ts';
import { MEETING_NOUN } from '../meetingNoun.ts';
import { putsCondition } from './onCondition.ts';

const LASTS = `(?:durera|va durer|doit durer|sera) (?:un peu |beaucoup )?`;
const LONGER = new RegExp(
  String.raw`^(?:(?:la |le |cette |notre )?(?:${MEETING_NOUN}|[a-z][a-z-]*-\d{4}-\d{1,2}|g?s?gt [a-z]+|[a-z]+)(?: d[ue] [^,;:]{1,20})? )?${oneOf(
    `${LASTS}(?<longer>plus longtemps|plus longue?)`,
    `${LASTS}(?:moins longtemps|moins longue?|plus courte?)`,
  )}(?: que prevue?)?[ .!]*$`,
  'u',
);

/** « la réunion durera plus longtemps »: how long is not said; undefined of anything else, asked, or put on condition. */
export function lengthUnsaid(line: Pick<Line, 'text' | 'rest'>): 'longer' | 'shorter' | undefined {
  const { rest, text: whole } = line;
  const found = LONGER.exec(fold(rest));
  if (!found || whole.includes('?') || putsCondition(whole)) return undefined;
  return found.groups?.longer === undefined ? 'shorter' : 'longer';
}

const MINUTES = [30, 60];
const SHORTEST = 30;

/** Asks by how much. */
export function askLength(
  { t }: Context,
  { code, start, end }: Meeting,
  by: 'longer' | 'shorter',
): Reply {
  const length = start.until(end).total('minutes');
  const lengths = MINUTES.map((more) => (by === 'longer' ? length + more : length - more));
  return reply(
    text(t('meetings.change.howLong', { code, range: rangeInWords(start, end, t.locale) })),
    buttons(
      ...lengths
        .filter((minutes) => minutes >= SHORTEST)
        .map((minutes) => ({
          id: sayId(`modifier ${code} durée : ${minutes} min`),
          label: t('meetings.change.lasts', {
            time: timeInWords(start.add({ minutes }), t.locale),
          }),
        })),
    ),
  );
}
