import { holders } from '../../kernel/access/leaders.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupAt, groupIn, groupNamed } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import {
  type Block,
  heading,
  type ListItem,
  list,
  type Reply,
  reply,
  text,
} from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { words } from '../../kernel/text/words.ts';
import { dayIn } from '../../kernel/time.ts';
import { answerAsked, isAsked } from '../asked/asked.ts';
import { groupsListed, LISTING_WORDS, listsOtherThings } from '../asked/listedGroups.ts';
import { GEC } from '../gec.ts';
import { namesOf } from '../rotation/messages.ts';

interface Wish {
  /** As typed. */
  readonly said: string;
  /** Who leads, of one group. */
  readonly asked: boolean;
  readonly group: Group | undefined;
  readonly only?: keyof typeof PREFIXES | undefined;
  /** Those under it. */
  readonly under?: Group | undefined;
}

const LEADERS =
  /^[^:]*(?<!\p{L})(?:qui preside|qui coordonne|(?:(?:qui est|c'est qui) )?(?:(?:le|la) )?(?:cheff?e? de file|presidente?))(?!\p{L})/u;

const NEXT_YEAR = /^(?:en \d{4}|l'an(?:nee)? prochaine?|ensuite|apres)\b/u;

/** « qui est chef de file cette année ». */
const NOW = /^(?:cette annee|actuellement|en ce moment|aujourd'hui|maintenant|a present)[\s?!.]*$/u;
/** « quels mandats arrivent à échéance » asks for more than who leads. */
const ENDING =
  /(?<!\p{L})(?:echeance|expire\p{L}*|fin(?:it|issent)?|termine\p{L}*|arrive\p{L}*|renouvel\p{L}*)(?!\p{L})/u;

/** « la coordonnatrice du GT Santé, c’est qui ? », « le président du GEC est qui ? ». */
const LEADER_BEHIND =
  /^(?:(?:le|la|les) )?(?:coordonnat(?:eur|rice)s?|cheff?e?s? de file|presidente?)(?: (?:du|de la|de l'))? (?<where>[^?!,]{2,40}?),? (?:c'est|est|ce sont) qui[\s?!.]*$/u;

const asksBehind = ({ rest, groups }: Line): boolean => {
  const where = LEADER_BEHIND.exec(fold(rest))?.groups?.where ?? '';
  return groupNamed(where, groups) !== undefined;
};

/** « qui préside le GEC », « qui est le chef de file »: of the GEC when no group is named. */
function parse(line: Line): Wish {
  const { text: said, rest, group, channelGroup, groups } = line;
  const listed = groupsListed(line);
  if (listed) return { said, asked: false, group: undefined, ...listed };
  if (!asksBehind(line) && !LEADERS.test(fold(said)))
    return { said, asked: false, group: undefined, only: only(fold(said)) };
  const sentence = words(NOW.test(fold(rest)) ? '' : rest);
  const named = sentence.flatMap((_, at) => groupAt(sentence, at, groups)?.group ?? [])[0];
  const found = group ?? named ?? (sentence.length === 0 ? channelGroup : undefined);
  if (!found && sentence.length > 0) throw new DomainError('group.unknown', { text: rest });
  return { said, asked: true, group: found ?? groups.find(({ code }) => code === GEC) };
}

/** @throws DomainError `group.missing` */
function leadersOf(context: Context, group: Group | undefined): Reply {
  if (!group) throw new DomainError('group.missing');
  return reply(list([groupLine(context, group)]));
}

/** « qui est le président de la BAD »: of none of the groups. */
const PRESIDENT = /president/u;
const COUNTED = /^(?:combien|nombre)/u;
const COUNTS = ['combien', 'combien y a-t-il', 'combien on a', 'nombre'].flatMap((asked) =>
  ['de groupes', 'de GT', 'de SGT', 'de sous-groupes'].map((what) => `${asked} ${what}`),
);

/** Of those alone: « combien de GT ? ». */
const only = (said: string): 'thematic' | 'sub' | undefined => {
  if (!COUNTED.test(said)) return undefined;
  if (/(?<!\p{L})(?:sgt|sous-groupes?)(?!\p{L})/u.test(said)) return 'sub';
  return /(?<!\p{L})gt(?!\p{L})|thematique/u.test(said) ? 'thematic' : undefined;
};

const PREFIXES = { thematic: 'GT-', sub: 'SGT-' } as const;

/** « qui préside l’an prochain » asks for the rotation of the Troïka. */
const isOfElse = ({ called, rest, groups, text: said }: Line): boolean =>
  (called === 'qui preside' && NEXT_YEAR.test(fold(rest))) ||
  (PRESIDENT.test(called) && groupIn(words(rest), groups) === undefined) ||
  (COUNTED.test(called) && !/^(?:thematiques?)?[\s?!.]*$/u.test(fold(rest))) ||
  (called.endsWith('mandats') && ENDING.test(fold(said)));

/** The groups the speaker may know of: a confidential one is named to its own members only. */
export const groupes = defineCommand({
  name: 'groupes',
  words: [
    'groupes',
    'liste des groupes',
    'liste des gt',
    'les gt',
    'mes groupes',
    'quels groupes',
    'qui préside',
    'qui coordonne',
    'qui est le chef de file',
    'qui est chef de file',
    'c’est qui le chef de file',
    'chef de file',
    'cheffe de file',
    'chefs de file',
    'qui est le président',
    'qui est la présidente',
    'c’est qui le président',
    'c’est qui la présidente',
    ...COUNTS,
    ...LISTING_WORDS,
    'mandats',
    'les mandats',
    'liste des mandats',
  ],
  declines: (line) => isOfElse(line) || listsOtherThings(line),
  claims: asksBehind,
  holds: async ({ text: said, groups }, { directory }) =>
    isAsked(said, directory, groups) ? 'first' : undefined,
  aside: true,
  act: 'groupes',
  grammar: ['groupes'],
  examples: ['groupes'],
  parse,
  async run({ said, asked, group, only: kind, under: parent }, context): Promise<Reply> {
    const { t, actor } = context;
    const answer = answerAsked(said, context);
    if (answer) return reply(...answer);
    if (asked) return leadersOf(context, group);
    const known = actor
      .knownGroups()
      .filter(({ code }) => kind === undefined || code.startsWith(PREFIXES[kind]))
      .filter(({ parentId }) => parent === undefined || parentId === parent.id);
    if (parent && known.length === 0) {
      return reply(text(t('directory.groups.noChild', { group: parent.code })));
    }
    const own = known.filter((group) => actor.relations(group).has('member'));
    const others = known.filter((group) => !own.includes(group));
    return reply(
      heading(t('directory.groups.title', { count: known.length, kind: kind ?? 'all' })),
      ...section(context, t('directory.groups.own'), own),
      ...section(context, t('directory.groups.others'), others),
      text(t('directory.groups.more')),
    );
  },
});

/** Each group, followed by its children. */
function inTreeOrder(groups: readonly Group[]): readonly Group[] {
  const ids = new Set(groups.map((group) => group.id));
  const branch = (group: Group): readonly Group[] => [
    group,
    ...groups.filter(({ parentId }) => parentId === group.id).flatMap(branch),
  ];
  return groups.filter(({ parentId }) => parentId === null || !ids.has(parentId)).flatMap(branch);
}

function section(context: Context, title: string, groups: readonly Group[]): Block[] {
  if (groups.length === 0) return [];
  const items = inTreeOrder(groups).map((group) => groupLine(context, group));
  return [text([{ bold: title }]), list(items)];
}

/** « GEC — Groupe exécutif de coopération (Lars Johansson) »: with who chairs and coordinates it. */
function groupLine({ t, directory, now }: Context, group: Group): ListItem {
  const on = dayIn(now, group.zone);
  const leaders = holders(directory, group, on, 'chair', 'coordinator');
  const names = namesOf(t, leaders);
  const line = { code: group.code, name: group.name, count: leaders.length, names };
  return { text: t.rich('directory.groups.line', line) };
}
