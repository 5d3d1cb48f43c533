import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { parseWhen } from '../../kernel/dates/when.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dateInWords, dayInWords } from '../../kernel/locale/format.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import { onePerson } from '../names.ts';

/** « Fatou Koné remplace Martin Keller à partir du 1er avril »: for good, and no group is named. */
export interface Succession {
  /** As typed. */
  readonly name: string;
  readonly left: string;
  /** From when, as typed; '' when it is not said. */
  readonly from: string;
}

const NAME = String.raw`@?(?:(?:M|Mme|Mlle|Dr)\.?\s+)?\p{Lu}[\p{L}\p{M}’'.-]*(?:\s+(?!(?:aux?|[àa]|dans|pour|du|les?|la|en|et|comme|sur)(?!\p{L}))\p{L}[\p{L}\p{M}’'.-]*){0,3}?`;
const FOR_GOOD = String.raw`d[ée]finitivement|pour\s+de\s+bon`;
const SUCCEEDS = new RegExp(
  String.raw`^\s*(?<name>${NAME})\s+(?:remplace|remplacera|va\s+remplacer|succ[èe]de(?:ra)?\s+[àa])\s+(?:(?<before>${FOR_GOOD})\s+)?(?<left>${NAME})(?:\s+(?<behind>${FOR_GOOD}))?(?:,?\s+(?:[àa]\s+partir\s+d(?:u|e\s)|[àa]\s+compter\s+d(?:u|e\s)|d[èe]s(?:\s+le)?)\s*(?<from>[^,;]{2,30}?))?[\s.!]*$`,
  'u',
);

/** Undefined when neither « définitivement » nor a first day without a last one is said: it may be for one meeting. */
export function successionSaid(text: string): Succession | undefined {
  if (isQuestion(text)) return undefined;
  const { name, left, from, before, behind } = SUCCEEDS.exec(text)?.groups ?? {};
  const isForGood = from !== undefined || before !== undefined || behind !== undefined;
  if (name === undefined || left === undefined || !isForGood) return undefined;
  return NOT_FOR_GOOD.test(from ?? '') ? undefined : { name, left, from: from ?? '' };
}

/** « du 1er au 15 », « du 10 mars pendant sa mission », « de 10h », « demain pour le GEC ». */
const NOT_FOR_GOOD =
  /(?<!\p{L})(?:aux?|jusqu\p{L}*|pour|pendant|durant|le\s+temps|si|[àa]\s+la)(?!\p{L})|\d\s*(?:h|:)/iu;

/**
 * Asks of what: he may leave his post, or one group alone.
 * @throws DomainError `directory.succession` with the lines that say each; `person.unknown`, `person.ambiguous`, date.*
 */
export function askSuccession(
  { name, left, from }: Succession,
  { directory, actor, now, t }: Context,
  { now: here }: Pick<Line, 'now'>,
): never {
  const next = onePerson(directory, name);
  const person = onePerson(directory, left);
  const day = from === '' ? undefined : parseWhen(from, here).date;
  const last = day?.subtract({ days: 1 }) ?? dayIn(now, BAMAKO);
  const since = day ? ` à partir du ${dateInWords(day, 'fr')}` : '';
  const today = dayIn(now, BAMAKO);
  const seats = actor.knownGroups().flatMap((group) => {
    const isSeated = directory
      .seats(group.id, today)
      .some(({ personId }) => personId === person.id);
    return isSeated
      ? [
          {
            line: `${next.name} remplace ${person.name} au ${group.code}${since}`,
            label: t('directory.succession.seat', { group: group.code }),
          },
        ]
      : [];
  });
  const leaves = {
    line: `départ @${person.name} le ${dateInWords(last, 'fr')}, remplacé par @${next.name}`,
    label: t('directory.succession.leaves', { left: person.name }),
  };
  throw new DomainError('directory.succession', {
    name: next.name,
    left: person.name,
    day: day ? dayInWords(day, t.locale) : 'none',
    suggestions: [leaves.line, ...seats.map(({ line }) => line)],
    labels: [leaves.label, ...seats.map(({ label }) => label)],
  });
}
