import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { heading, ordered, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { words } from '../../kernel/text/words.ts';
import { pointInWords } from '../agenda/agendaMessages.ts';
import { saveTemplate, templateOf } from '../agenda/agendaVersions.ts';
import { readPoint } from '../agenda/ordreDuJour.ts';
import { pointsOfLine } from '../agenda/pointsOfLine.ts';

interface Args {
  readonly group: Group;
  readonly wish: 'show' | 'add' | 'remove';
  readonly text: string;
}

function parse(line: Line): Args {
  const sentence = words(line.rest);
  const named = groupIn(sentence, line.groups);
  const group = line.group ?? named?.group ?? line.channelGroup;
  if (!group) throw new DomainError('group.missing');
  const start = named ? (sentence[named.at]?.start ?? 0) : 0;
  const end = named ? (sentence[named.at + named.length - 1]?.end ?? start) : 0;
  const rest = `${line.rest.slice(0, start)} ${line.rest.slice(end)}`.replace(/\s+/gu, ' ').trim();
  const verb = /^(ajouter|ajoute|retirer|retire|supprimer)\s+/u.exec(fold(rest))?.[1] ?? '';
  const wish = verb === '' ? 'show' : verb.startsWith('ajout') ? 'add' : 'remove';
  return { group, wish, text: rest.slice(verb.length).trim() };
}

async function change(context: Context, { group, wish, text: said }: Args): Promise<void> {
  await context.write(async (write) => {
    const before = await templateOf(write.tx, group.id);
    const position = Number(/\d{1,3}/u.exec(said)?.[0] ?? 0);
    const points = pointsOfLine(said).map(readPoint);
    if (wish === 'remove' && !before[position - 1]) {
      throw new DomainError('odj.noSuchPoint', { position, code: group.code });
    }
    if (wish === 'add' && points.length === 0) {
      throw new DomainError('odj.textMissing', { code: group.code });
    }
    const after = wish === 'add' ? [...before, ...points] : before.toSpliced(position - 1, 1);
    await saveTemplate(write.tx, group.id, after);
    const titles = (these: readonly { readonly title: string }[]) =>
      these.map(({ title }) => title);
    write.audit({
      action: 'group.agendaTemplate',
      subjectType: 'group',
      subjectId: group.id,
      about: group.id,
      before: titles(before),
      after: titles(after),
    });
  });
}

/** The points with which every ordre du jour of a group begins. */
export const odjModele = defineCommand({
  name: 'odjModele',
  words: ['odj modèle', 'modèle d’odj', 'modèle d’ordre du jour', 'odj points récurrents'],
  act: 'odj',
  actOf: ({ wish }) => (wish === 'show' ? 'odj' : 'odj.ordonner'),
  grammar: [
    'odj modèle <groupe>',
    'odj modèle <groupe> ajouter <texte> (<durée>)',
    'odj modèle <groupe> retirer <numéro>',
  ],
  examples: ['odj modèle GEC', 'odj modèle GEC ajouter Divers (5 min)', 'odj modèle GEC retirer 1'],
  parse,
  subject: async ({ group }) => ({
    group,
    hidden: new DomainError('group.unknown', { text: group.code }),
  }),
  keeps: ({ wish }) => wish === 'add',
  async run(args, context): Promise<Reply> {
    const { t, db } = context;
    const { code } = args.group;
    if (args.wish !== 'show') await change(context, args);
    const points = await templateOf(db, args.group.id);
    if (points.length === 0)
      return reply(text(t('meetings.agenda.template.empty', { group: code })));
    return reply(
      heading(t('meetings.agenda.template.title', { group: code })),
      ordered(points.map((point) => ({ text: pointInWords(t, point) }))),
      text(t('meetings.agenda.template.effect')),
    );
  },
});
