import { sufficient } from '../../kernel/access/matrix.ts';
import { relationInWords, whoMay, whoMayIn } from '../../kernel/access/refusal.ts';
import { type Relation, withIncluded } from '../../kernel/access/relations.ts';
import type { Command } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import { type Block, heading, list, text } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { words } from '../../kernel/text/words.ts';
import { TOPIC_OF, TOPICS } from '../helpTopics.ts';
import { actAsked } from './actsSaid.ts';
import { roleAsked } from './roleSaid.ts';

/** Whether a line asks who may do something, or what somebody may. */
export const asksRights = (said: string): boolean =>
  actAsked(fold(said)) !== undefined || roleAsked(fold(said)) !== undefined;

/** What the matrix of rights says of it; undefined when the line asks for no right. */
export function rightsAsked(said: string, context: Context): readonly Block[] | undefined {
  const { t, actor } = context;
  const act = actAsked(fold(said));
  if (act !== undefined) {
    const group = groupIn(words(said), actor.knownGroups())?.group;
    const who = group ? whoMayIn(act, context, group) : whoMay(act, t);
    return [text(t('kernel.rights.who', { who }))];
  }
  const role = roleAsked(fold(said));
  return role && ofRole(context, role);
}

/** Everybody looks after what is his own; the secretariat coordinates the groups that are not confidential. */
const reachOf = (role: Relation): ReadonlySet<Relation> =>
  withIncluded(['self', role, ...(role === 'secretariat' ? (['coordinator'] as const) : [])]);

/** The commands that a relation opens, topic by topic, each in its mildest form. */
function ofRole({ t, commands }: Context, role: Relation): readonly Block[] {
  const reach = reachOf(role);
  const opened = commands.filter(
    ({ unlisted, act }) => !unlisted && sufficient(act).some((relation) => reach.has(relation)),
  );
  const items = TOPICS.flatMap((topic) => {
    const called = opened.filter(({ name }) => TOPIC_OF[name] === topic).map(wordOf);
    if (called.length === 0) return [];
    return [{ text: [{ bold: t(`kernel.helpTopic.${topic}`) }, ` — ${called.join(', ')}`] }];
  });
  const title = t('kernel.rights.role', { who: relationInWords(role, t) });
  return [heading(title), list(items), text(t('kernel.helpMore'))];
}

const wordOf = ({ words: [word] }: Command): string => word;
