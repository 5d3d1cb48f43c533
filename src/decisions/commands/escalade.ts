import { touchDirectory } from '../../directory/store.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { buttons, facts, heading, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { words } from '../../kernel/text/words.ts';
import { cardButton } from '../buttons.ts';
import { findDecisionCode } from '../decisionCode.ts';
import { type DecisionSubject, decisionSubject, writeChange } from '../following/following.ts';
import { readReason } from '../following/saidBehind.ts';
import { planEscalation } from '../reminders/escalating.ts';
import {
  DEFAULT_LADDER,
  type Ladder,
  RUNGS,
  readLadder,
  writeLadder,
} from '../reminders/escalation.ts';
import { decisionByCode } from '../store.ts';

type Args =
  | { readonly kind: 'halt' | 'resume'; readonly code: string; readonly reason: string }
  | { readonly kind: 'show'; readonly group: Group }
  | { readonly kind: 'set'; readonly group: Group; readonly ladder: Ladder };

const VERB =
  /^\s*(?:l[’'])?(?:arr[êe]ter|arr[êe]te|stopper|suspendre|reprendre|relancer|r[ée]glages?|r[ée]gler)\s*/iu;
/** « stop relances D-2027-001 », « suspends les relances de D-2027-001 »: of the decision that is named. */
const STOPS =
  /^\s*(?:stop|stopper|stoppe[rz]?|arr[êe]te[rz]?|suspend(?:s|ez|re)?)\s+(?:(?:aux?|les|la|l[’'])\s*)?(?:relances?|rappels?|escalade)\s+(?:(?:de|du|pour|sur)\s+)?(?:la\s+)?(?:d[ée]cision\s+)?d[-‑ ](?:[\p{L}-]+-)?\d{4}/iu;
const RESUME = /\b(?:reprendre|relancer)\b/;

/** @throws DomainError `group.missing`, `escalation.ladder` */
function parse(line: Line): Args {
  const found = findDecisionCode(line.rest);
  if (found) {
    const kind = RESUME.test(fold(found.before)) ? 'resume' : 'halt';
    return { kind, code: found.code, reason: readReason(found.after) };
  }
  const rest = line.rest.replace(VERB, '');
  const sentence = words(rest);
  const named = groupIn(sentence, line.groups);
  const group = line.group ?? named?.group ?? line.channelGroup;
  if (!group) throw new DomainError('group.missing');
  const days = (rest.match(/(?<![\p{L}-])\d{1,3}(?![\p{L}-])/gu) ?? []).join(',');
  if (days === '') return { kind: 'show', group };
  const ladder = readLadder(days);
  if (!ladder) throw new DomainError('escalation.ladder', { said: days });
  return { kind: 'set', group, ladder };
}

type Subject = { readonly group: Group; readonly hidden: DomainError } & Partial<DecisionSubject>;

async function subjectOf(args: Args, context: Context): Promise<Subject> {
  if ('code' in args) return decisionSubject(context, args.code);
  const { group } = args;
  return { group, hidden: new DomainError('group.unknown', { text: group.code }) };
}

/** @throws DomainError `escalation.reasonMissing` */
async function halt(
  context: Context,
  { kind, code, reason }: Extract<Args, { code: string }>,
): Promise<Reply> {
  const { t } = context;
  if (kind === 'halt' && reason === '') throw new DomainError('escalation.reasonMissing', { code });
  await context.write(async (write) => {
    const before = await decisionByCode(write.tx, code);
    if (!before) throw new DomainError('decision.unknown', { code });
    const after = { ...before, escalationHalted: kind === 'halt' ? reason : undefined };
    if (before.escalationHalted === after.escalationHalted) return;
    await writeChange(write, context, before, after, kind);
    await planEscalation(write, context, after);
  });
  return reply(
    text(t.rich(`decisions.escalation.${kind}`, { code, reason })),
    buttons(cardButton(t, code)),
  );
}

async function set(context: Context, group: Group, ladder: Ladder): Promise<Reply> {
  await context.write(async (write) => {
    const escalation = writeLadder(ladder);
    await write.tx.group.update({ where: { id: group.id }, data: { escalation } });
    await touchDirectory(write.tx);
    write.audit({
      action: 'group.escalation',
      subjectType: 'group',
      subjectId: group.id,
      about: group.id,
      before: { escalation: group.escalation },
      after: { escalation },
    });
  });
  return show(context, group, ladder);
}

function show({ t }: Context, group: Group, ladder: Ladder): Reply {
  const rungs = RUNGS.map((rung, index) => ({
    label: t('decisions.escalation.rung', { rung }),
    value: t('decisions.escalation.days', { days: ladder[index] ?? 0 }),
  }));
  return reply(
    heading(t('decisions.escalation.title', { group: group.code })),
    facts(...rungs),
    text([{ muted: t('decisions.escalation.howToSet', { group: group.code }) }]),
  );
}

/** Who hears of a delay and when; stops or resumes it for one decision. */
export const escalade = defineCommand({
  name: 'escalade',
  words: ['escalade', 'arrêter l’escalade', 'arrêter les relances', 'réglages escalade'],
  claims: ({ rest }) => STOPS.test(rest),
  act: 'escalade',
  actOf: ({ kind }) => (kind === 'show' ? 'escalade.voir' : 'escalade'),
  grammar: [
    'escalade <groupe>',
    'escalade <groupe> <jours>, <jours>, <jours>',
    'escalade arrêter <numéro> motif : <motif>',
    'escalade reprendre <numéro>',
  ],
  examples: [
    'escalade gec',
    'escalade gec 5, 15, 30',
    'escalade arrêter D-2027-001 motif : en attente du Gouvernement',
    'escalade reprendre D-2027-001',
  ],
  parse,
  subject: subjectOf,
  async run(args, context): Promise<Reply> {
    if (args.kind === 'set') return set(context, args.group, args.ladder);
    if (args.kind !== 'show') return halt(context, args);
    return show(context, args.group, readLadder(args.group.escalation) ?? DEFAULT_LADDER);
  },
});
