import type { Context } from '../../kernel/commands/context.ts';
import { info, type Reply } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import { readingOf } from '../cards.ts';
import type { Decision } from '../decision.ts';
import { ownersInWords } from '../messages.ts';
import { type Owners, resolveOwners } from '../recording/owners.ts';
import type { DecisionSubject, Followed } from './following.ts';
import { askOwner } from './ownerQuestion.ts';

/** Who owns a decision now, to know later whether that has changed. */
export const ownersKey = ({ owners }: Pick<Decision, 'owners'>): string =>
  owners.map((owner) => ('person' in owner ? owner.person : owner.organization)).join(',');

/** Names of which none is known for sure take a decision from nobody: its owners keep it until one is chosen. */
export const keepsOwners = (
  { owners }: Pick<Decision, 'owners'>,
  { known, asked }: Owners,
): boolean => known.length === 0 && asked.length > 0 && owners.length > 0;

/** What came of a correction, and whom its names mean when nobody is known by them. */
export function askingWhoReplaces(
  context: Context,
  { group }: Pick<DecisionSubject, 'group'>,
  names: readonly string[] | undefined,
  { made, after }: Followed,
  told: Reply,
): Reply {
  const { directory, now, t } = context;
  const named = resolveOwners(names ?? [], directory, group, dayIn(now, group.zone));
  if (!keepsOwners(after, named)) return told;
  const { code } = after;
  const owners = ownersInWords(readingOf(context, group), after) ?? '';
  const questions = named.asked.flatMap((nom) =>
    askOwner(context, group, { code, nom, remplace: ownersKey(after) }, nom),
  );
  const kept = info(t('decisions.ask.kept', { code, owners }));
  return { ...told, blocks: [...(made ? told.blocks : []), ...questions, kept] };
}
