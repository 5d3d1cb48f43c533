import { Temporal } from 'temporal-polyfill';
import { groupCard } from '../../directory/asked/cards.ts';
import { may } from '../../kernel/access/access.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupAt, groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { listInWords, timeInWords, weekdayInWords } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import {
  type Block,
  type Fact,
  facts,
  type ListItem,
  list,
  type Reply,
  reply,
  text,
} from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { words } from '../../kernel/text/words.ts';
import { dayIn } from '../../kernel/time.ts';
import { rhythmAndHour } from '../../series/planning/facts.ts';
import { seriesOfGroups } from '../../series/store.ts';

interface Wish {
  readonly group: Group;
  /** « la différence entre le GEC et le GA ». */
  readonly other?: Group;
}

/** « groupe GEC », « fiche du groupe GT-SANTE ». @throws DomainError `group.missing`, `group.unknown` */
function parse(line: Line): Wish {
  const { rest, group, channelGroup, groups } = line;
  const asked = line.called === '' ? whatIsAsked(line) : undefined;
  if (asked) return asked;
  const sentence = words(rest);
  const found =
    group ?? groupIn(sentence, groups)?.group ?? (sentence.length === 0 ? channelGroup : undefined);
  if (found) return { group: found };
  throw sentence.length > 0
    ? new DomainError('group.unknown', { text: rest })
    : new DomainError('group.missing');
}

/** « les contacts du GT Santé », « fiche du GT Santé ». */
const isOfContacts = ({ rest, groups }: Line): boolean =>
  /^(?:contacts?|coordonnees|(?:la )?fiche (?:du|de la|de l'|d[eu])) ?/u.test(fold(rest)) &&
  groupIn(words(rest), groups) !== undefined;

const WHAT_IS =
  /^(?:c'est quoi(?: exactement| au juste)?|qu'est[- ]ce que(?: c'est que)?|que (?:veut dire|signifie)) (?:le |la |les |l')?([^?!.]+?)[\s?!.]*$/u;
const DIFFERENCE =
  /^(?:c'est quoi |quelle est |quelles sont |quelle )?(?:la |les )?differences? (?:y a-t-il )?entre (?:le |la |les |l')?(.+?) et (?:le |la |les |l')?([^?!.]+?)[\s?!.]*$/u;

/** « c'est quoi le GA ? », « la différence entre le GEC et le GA »: of groups, and nothing else is said. */
function whatIsAsked({ rest, groups }: Line): Wish | undefined {
  const said = fold(rest);
  const [, first = '', second] = DIFFERENCE.exec(said) ?? WHAT_IS.exec(said) ?? [];
  const group = wholeGroup(first, groups);
  const other = second === undefined ? undefined : wholeGroup(second, groups);
  if (!group || (second !== undefined && !other)) return undefined;
  return { group, ...(other && other !== group ? { other } : {}) };
}

function wholeGroup(said: string, groups: readonly Group[]): Group | undefined {
  const sentence = words(said);
  const found = groupAt(sentence, 0, groups);
  return found?.length === sentence.length ? found.group : undefined;
}

/** What each sentence changes, and what it takes to say it. */
const CHANGES = [
  ['settings', 'annuaire'],
  ['reminders', 'rappels.regler'],
  ['digest', 'digest.regler'],
  ['escalation', 'escalade'],
  ['series', 'serie.planifier'],
  ['seats', 'siege.attribuer'],
] as const;

/** How a group works, who leads it and sits in it, and the sentences by which the reader may change each. */
async function show({ group, other }: Wish, context: Context): Promise<Reply> {
  if (other) return reply(list([group, other].map(named)));
  const [title, ...people] = groupCard(context, group);
  return reply(
    ...(title ? [title] : []),
    facts(...(await rhythmFacts(context, group)), ...settingFacts(context, group)),
    ...people,
    ...changesIn(context, group),
  );
}

const named = ({ code, name }: Group): ListItem => ({
  text: `${code} – ${name}`,
  buttons: [{ id: sayId(`groupe ${code}`), label: `groupe ${code}` }],
});

function changesIn({ t, actor }: Context, group: Group): Block[] {
  const changes = CHANGES.filter(([, act]) => may(actor, act, { group }));
  if (changes.length === 0) return [];
  return [
    text([{ bold: t('operations.groupCard.change') }]),
    list(
      changes.map(([what]) => ({
        text: t(`operations.groupCard.sentence.${what}`, { group: group.code }),
      })),
    ),
  ];
}

async function rhythmFacts({ t, db, now }: Context, { id, zone }: Group): Promise<Fact[]> {
  const series = await seriesOfGroups(db, [id], dayIn(now, zone));
  const rhythms = series
    .filter(({ ended }) => !ended)
    .map((one) => `${one.code} : ${rhythmAndHour(t, one)}`);
  const value =
    rhythms.length > 0 ? listInWords(rhythms, t.locale) : t('operations.groupCard.noSeries');
  return [{ label: t('series.fact.rhythm'), value }];
}

function settingFacts({ t, directory }: Context, group: Group): Fact[] {
  const none = t('operations.groupCard.none');
  const fact = (name: 'reminders' | 'digest' | 'escalation' | 'channels', value: string): Fact => ({
    label: t(`operations.groupCard.${name}`),
    value: value || none,
  });
  const channels = directory
    .channelsOfGroup(group.id)
    .map(({ transport }) => t('directory.account.line', { chat: transport }));
  return [
    { label: t('directory.exchange.column.place'), value: group.defaultPlace || none },
    {
      label: t('operations.groupCard.duration'),
      value: t('operations.groupCard.minutes', { minutes: group.defaultDuration }),
    },
    {
      label: t('operations.groupCard.quorum'),
      value:
        group.quorumPercent === 0
          ? none
          : t('operations.groupCard.percent', { percent: group.quorumPercent }),
    },
    {
      label: t('directory.exchange.column.confidentiality'),
      value: t(`directory.exchange.choice.${group.confidentiality}`),
    },
    fact('reminders', listInWords(group.reminders, t.locale)),
    fact('digest', digestInWords(t, group)),
    fact('escalation', escalationInWords(t, group)),
    fact('channels', listInWords([...new Set(channels)], t.locale)),
  ];
}

function digestInWords(t: Context['t'], { digestDay, digestTime, digestEvery }: Group): string {
  if (digestDay === null) return '';
  return t('operations.groupCard.digestWhen', {
    every: digestEvery,
    day: weekdayInWords(digestDay, t.locale),
    time: timeInWords(Temporal.PlainTime.from(digestTime), t.locale),
  });
}

const escalationInWords = (t: Context['t'], { escalation }: Group): string => {
  const days = escalation.split(',').filter((count) => Number(count) > 0);
  if (days.length === 0) return '';
  return t('operations.groupCard.escalationAfter', { days: listInWords(days, t.locale) });
};

/** A group as those who read it know it: its rhythm, its rules, its people, and how to change them. */
export const ficheGroupe = defineCommand({
  name: 'ficheGroupe',
  words: ['fiche du groupe', 'fiche groupe', 'réglages du groupe'],
  claims: isOfContacts,
  holds: async (line) => (whatIsAsked(line) ? 'first' : undefined),
  shared: { words: ['groupe'], when: /^[a-z0-9]+(?:-[a-z0-9]+)*$/u },
  act: 'siege',
  grammar: ['groupe <groupe>'],
  examples: ['groupe GEC', 'fiche du groupe GT-SANTE'],
  parse,
  subject: async ({ group }) => ({
    group,
    hidden: new DomainError('group.unknown', { text: group.code }),
  }),
  run: show,
});
