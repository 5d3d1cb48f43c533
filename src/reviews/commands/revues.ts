import { Temporal } from 'temporal-polyfill';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import {
  heading,
  type ListItem,
  list,
  type Reply,
  reply,
  text,
} from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { words } from '../../kernel/text/words.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import { isKnown, type Review } from '../review.ts';
import { reviewsBetween } from '../store.ts';
import { daysInWords } from '../words.ts';

const YEAR = /\b20\d{2}\b/u;

/** « quand a lieu la revue du CREDD ? », « quelles sont les dates des revues ? » */
const ASKS_WHEN =
  /^(?:(?:c'est )?quand|a quelle date|quelle est la date|quelles sont les dates|les? dates?) (?!.*\b(?:reunion|decision|action|odj)\b).*\b(?:revues?|rbc)\b(?<named>.*)/u;
/** Shorter than that, a word tells no review from another. */
const SHORTEST = 4;

const isNamed = ({ title }: Review, sought: readonly string[]): boolean => {
  const said = fold(title);
  return sought.some((word) => said.includes(word));
};

/** The words behind « la revue », by which one may be known. */
const wordsSought = (line: Line): readonly string[] =>
  words(ASKS_WHEN.exec(fold(line.rest))?.groups?.named ?? '')
    .map(({ folded }) => folded.replace(/^[dl]'/u, ''))
    .filter((word) => word.length >= SHORTEST && !YEAR.test(word));

/** The Calendrier harmonisé des revues of a year, as it was imported. */
export const revues = defineCommand({
  name: 'revues',
  words: ['calendrier harmonisé', 'calendrier des revues', 'revues'],
  claims: ({ rest }) => ASKS_WHEN.test(fold(rest)),
  act: 'revues',
  grammar: ['calendrier harmonisé <année>'],
  examples: ['calendrier harmonisé 2028'],
  parse: (line) => ({ year: YEAR.exec(line.rest)?.[0], sought: wordsSought(line) }),
  async run({ year, sought }, context): Promise<Reply> {
    const { t, db, now, actor, directory } = context;
    const asked = year === undefined ? dayIn(now, BAMAKO).year : Number(year);
    const first = Temporal.PlainDate.from({ year: asked, month: 1, day: 1 });
    const all = await reviewsBetween(db, first, first.with({ month: 12, day: 31 }));
    const found = all.filter((one) => isKnown(one, (group) => actor.knows(group), directory));
    const named = found.filter((one) => isNamed(one, sought));
    const said = { year: String(asked) };
    if (found.length === 0) {
      const how = actor.secretariat ? [text(t('reviews.list.import'))] : [];
      return reply(text(t('reviews.list.none', said)), ...how);
    }
    return reply(
      heading(t('reviews.list.title', said)),
      list((named.length > 0 ? named : found).map((one) => lineOf(context, one))),
    );
  },
});

/** Of the groups it concerns, those that the reader may know. */
function lineOf({ t, directory, actor }: Context, review: Review): ListItem {
  const groups = review.groups
    .flatMap((code) => directory.groupByCode(code) ?? [])
    .filter((group) => actor.knows(group))
    .map(({ code }) => code);
  return {
    text: t('reviews.list.line', {
      days: daysInWords(t, review),
      title: review.title,
      groups: groups.join(', ') || 'none',
      place: review.place || 'none',
    }),
  };
}
