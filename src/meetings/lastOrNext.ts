import { groupAt } from '../kernel/commands/groupNames.ts';
import type { Line } from '../kernel/commands/line.ts';
import { fold } from '../kernel/text/fold.ts';
import { words } from '../kernel/text/words.ts';

const LEAD = /^(?:l[ae] )?(?:prochaine?|derniere?|precedente?) /;
/** « c'est quand », « c'était où »: behind the group, nothing else. */
const ASKED =
  /^(?:(?:c'?est|c'etait|c|est|etait) )?(?:prevue? )?(?:(?:pour )?quand|ou|(?:a )?quelle heure|quel jour|quelle date)?[ ?!.]*$/;

/** « le dernier GEC », « la prochaine Troïka c'est quand ? »: one meeting of a group, and nothing of it to change. */
export function namesLastOrNext({ rest, groups }: Pick<Line, 'rest' | 'groups'>): boolean {
  const said = fold(rest);
  const lead = LEAD.exec(said)?.[0];
  if (lead === undefined) return false;
  const behind = said.slice(lead.length);
  const sentence = words(behind);
  const group = groupAt(sentence, 0, groups);
  return (
    group !== undefined && ASKED.test(behind.slice(sentence[group.length - 1]?.end ?? 0).trim())
  );
}
