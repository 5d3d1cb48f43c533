import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Reader } from '../../kernel/database.ts';
import type { Group } from '../../kernel/directory.ts';
import { type Translator, translator } from '../../kernel/locale/translate.ts';
import { type Block, facts, heading, list, text, warning } from '../../kernel/messages/tree.ts';
import type { Write } from '../../kernel/write.ts';
import { isWithin, type Occurrence, occurrencesOf } from '../exceptions.ts';
import { occurrenceLine } from '../lines.ts';
import { daysOffFact, endFact, rhythmFact, wordingFacts } from '../planning/facts.ts';
import type { Series } from '../series.ts';

/** Tells the group's channel of a series, or brings up to date what it was told: in one place. */
export async function announceSeries(
  write: Write,
  circumstances: Circumstances,
  series: Series,
  group: Group,
): Promise<void> {
  const t = translator('fr');
  const topic = `series:${series.id}`;
  write.send({
    to: { group: group.id },
    dedupeKey: `${topic}:${write.id}`,
    topic,
    message: {
      subject: t('series.announcement.subject', { group: group.code, subject: series.subject }),
      blocks: await seriesCard(write.tx, t, circumstances, series, group, 3),
      key: topic,
    },
  });
}

/** A series as one card, with its next meetings. */
export async function seriesCard(
  db: Reader,
  t: Translator,
  circumstances: Circumstances,
  series: Series,
  group: Group,
  shown: number,
): Promise<Block[]> {
  const coming = await comingOccurrences(db, series, circumstances);
  const items = coming.slice(0, shown).map((one) => ({ text: occurrenceLine(t, one) }));
  return [
    heading(t('series.card.title', { code: series.code, group: group.name })),
    ...(series.ended
      ? [warning(t(items.length > 0 ? 'series.card.ending' : 'series.card.ended'))]
      : []),
    facts(
      rhythmFact(t, series),
      endFact(t, series.until),
      ...wordingFacts(t, series),
      daysOffFact(t, series),
    ),
    ...(items.length > 0
      ? [text(t('series.card.next', { count: items.length })), list(items)]
      : [text(t('series.card.none'))]),
  ];
}

/** The meetings of a series that are not over, in order, those left out too. */
export async function comingOccurrences(
  db: Reader,
  { strands }: Series,
  { now }: Pick<Circumstances, 'now'>,
): Promise<Occurrence[]> {
  const all: Occurrence[] = [];
  for (const { id, recurrence } of strands) {
    const own = await occurrencesOf(db, id);
    all.push(...own.filter(({ slot }) => isWithin(slot, recurrence.until)));
  }
  return all
    .filter(({ held }) => held.end.epochMilliseconds > now.epochMilliseconds)
    .sort((one, other) => one.held.start.epochMilliseconds - other.held.start.epochMilliseconds);
}
