import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayInWords, timeInWords } from '../../kernel/locale/format.ts';
import { info, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { takeGroup } from '../../meetings/planning/namedGroup.ts';
import { MONDAY_LIST, RHYTHM, THE_POINT } from '../digest/asked.ts';
import { digestPeriod, isEmpty, nextDigest } from '../digest/digest.ts';
import { keepDigestSettings, keepWeekly } from '../digest/digestKeeping.ts';
import { digestMessage } from '../digest/digestMessage.ts';
import { type DigestSettings, readDigestSettings } from '../digest/digestSettings.ts';
import { digestAfter, lastDigestAt, readDigest } from '../digest/digestStore.ts';

/** Whose digest is to stop is not said: the group’s, or one’s own of Monday. */
const STOPPING = [
  'arrête le digest',
  'arrête les digests',
  'arrêter le digest',
  'arrêter les digests',
  'arrêtez les digests',
  'stop digest',
  'stop digests',
  'plus de digest',
  'plus de digests',
  'ne m’envoie plus de digest',
  'ne m’envoie plus le digest',
  'ne m’envoyez plus de digest',
  'désabonne-moi du digest',
  'désabonnez-moi du digest',
];
const STOPPED = new Set(STOPPING.map(fold));

const LOOK_BACK_HOURS = 7 * 24;

type Args =
  | { readonly kind: 'show'; readonly group: Group; readonly preview: boolean }
  | {
      readonly kind: 'set';
      readonly group: Group;
      /** Undefined: only shown. */
      readonly settings: DigestSettings | undefined;
    }
  | { readonly kind: 'person'; readonly wanted: boolean };

const SETTINGS = /\b(?:reglages?|regler|parametres?)\b/;
const PREVIEW = /\b(?:apercu|previsualiser)\b/;
const PERSON = /\b(?:personnel|perso|hebdomadaire de mes actions|a moi|mon(?! groupe))\b/;
const WANTED = /\boui\b/;
const UNWANTED = /\b(?:non|stop|arreter|arrete|aucun|jamais|desabonner)\b/;

/** Whether the weekly list is wanted; undefined when it is not said: nobody is subscribed by a guess. */
function wishOf(folded: string): boolean | undefined {
  if (UNWANTED.test(folded)) return false;
  return WANTED.test(folded) ? true : undefined;
}

/** @throws DomainError `group.missing`, `digest.*` */
function parse(line: Line): Args {
  const folded = fold(line.rest);
  if (MONDAY_LIST.test(folded)) return { kind: 'person', wanted: true };
  if (STOPPED.has(line.called)) {
    throw new DomainError('digest.whichStopped', { suggestions: ['digest personnel non'] });
  }
  const personal = PERSON.test(folded);
  const wanted = personal ? wishOf(folded) : undefined;
  if (wanted !== undefined) return { kind: 'person', wanted };
  const { group, rest } = takeGroup(line.rest, line);
  if (personal && (!group || rest === line.rest)) throw new DomainError('digest.wishMissing');
  if (!group) throw new DomainError('group.missing');
  const sets = SETTINGS.test(folded) || RHYTHM.test(folded);
  if (!sets) return { kind: 'show', group, preview: PREVIEW.test(folded) };
  return {
    kind: 'set',
    group,
    settings: readDigestSettings(fold(rest).replace(SETTINGS, ' '), group),
  };
}

async function show(
  context: Context,
  { group, preview }: Extract<Args, { kind: 'show' }>,
): Promise<Reply> {
  const { db, t, directory, now } = context;
  const since = await lastDigestAt(db, group.id);
  const weekAgo = now.subtract({ hours: LOOK_BACK_HOURS });
  const period = digestPeriod(group.zone, since ?? weekAgo, now);
  const content = await readDigest(db, directory, group, period);
  const blocks = isEmpty(content)
    ? [info(t('decisions.digest.empty', { group: group.code }))]
    : digestMessage(t, directory, content).blocks;
  const next = preview ? [text([{ muted: await nextInWords(context, group) }])] : [];
  return { blocks: [...blocks, ...next] };
}

/** « Prochain point : lundi 22 mars 2027 à 8 h 00 », or that there is none. */
async function nextInWords({ db, t, now }: Context, group: Group): Promise<string> {
  const next = nextDigest(group, await digestAfter(db, group, now));
  if (!next) return t('decisions.digest.never', { group: group.code });
  const at = next.dueAt.toZonedDateTimeISO(group.zone);
  return t('decisions.digest.next', {
    every: group.digestEvery,
    day: dayInWords(next.day, t.locale),
    time: timeInWords(at, t.locale),
  });
}

async function set(
  context: Context,
  { group, settings }: Extract<Args, { kind: 'set' }>,
): Promise<Reply> {
  const { t } = context;
  if (settings) await keepDigestSettings(context, group, settings);
  const changed = { ...group, ...settings };
  return reply(
    text(t('decisions.digest.settings', { group: group.code })),
    text(await nextInWords(context, changed)),
    text([{ muted: t('decisions.digest.howToSet', { group: group.code }) }]),
  );
}

async function setOwn(context: Context, wanted: boolean): Promise<Reply> {
  await keepWeekly(context, wanted);
  return reply(text(context.t('decisions.digest.own', { wanted: wanted ? 'yes' : 'no' })));
}

/** « fais-moi le point sur le GEC », « où en est-on ? »: of a group and nothing else. */
function asksForThePoint(line: Line): boolean {
  const { rest } = takeGroup(line.rest, line);
  return THE_POINT.test(fold(rest).replace(/\s+/gu, ' ').trim());
}

/** Shows where a group stands now, to whoever asks; the digest goes out all the same at its hour. */
export const digest = defineCommand({
  name: 'digest',
  words: [
    'digest',
    'dernier digest',
    'le dernier digest',
    'dernier point de suivi',
    'le dernier point de suivi',
    'point de suivi',
    'suivi',
    'résumé',
    'où en est',
    ...STOPPING,
  ],
  claims: (line) => asksForThePoint(line) || MONDAY_LIST.test(fold(line.rest)),
  act: 'digest',
  actOf: ({ kind, ...args }) => {
    if (kind === 'person') return 'mesActions';
    return kind === 'set' && 'settings' in args && args.settings ? 'digest.regler' : 'digest';
  },
  grammar: [
    'digest <groupe>',
    'digest aperçu <groupe>',
    'digest réglages <groupe> <rythme> <jour> <heure>',
    'digest personnel oui|non',
  ],
  examples: [
    'digest gec',
    'digest aperçu gec',
    'digest réglages gec toutes les deux semaines le lundi à 8h',
    'digest personnel non',
  ],
  parse,
  subject: async (args) =>
    args.kind === 'person'
      ? {}
      : {
          group: args.group,
          hidden: new DomainError('group.unknown', { text: args.group.code }),
        },
  async run(args, context): Promise<Reply> {
    if (args.kind === 'person') return setOwn(context, args.wanted);
    return args.kind === 'show' ? show(context, args) : set(context, args);
  },
});
