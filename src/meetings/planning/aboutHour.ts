import type { Context } from '../../kernel/commands/context.ts';
import { timeInWords } from '../../kernel/locale/format.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import type { Moment } from './outlook.ts';

const HOUR = String.raw`\d{1,2}\s*(?:h|heures?|:)\s*(?:\d{2})?(?!\p{L}|\d)|midi(?!\p{L})`;
const ABOUT = new RegExp(
  oneOf(
    String.raw`(?<!\p{L})(?:vers|autour\s+de|aux\s+(?:alentours|environs)\s+de)\s+(?:les\s+)?(?:${HOUR})`,
    String.raw`(?<!\p{L}|\d)(?:${HOUR})\s*(?:environ|à\s+peu\s+près|grosso\s+modo)(?!\p{L})`,
  ),
  'iu',
);

/** « vers midi ». */
const NOON = 12;

/** « vers 10h »: an invitation tells one hour, which is told before it leaves. */
export function aboutHourNote(
  { t }: Pick<Context, 't'>,
  typed: string,
  { start }: Pick<Moment, 'start'>,
): string | undefined {
  const said = ABOUT.exec(typed)?.[0];
  // « le ministre arrive vers 9h » is of no meeting at ten.
  if (said === undefined || Number(/\d{1,2}/u.exec(said)?.[0] ?? NOON) !== start.hour)
    return undefined;
  return t('meetings.preview.about', { said, time: timeInWords(start, t.locale) });
}
