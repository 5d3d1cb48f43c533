import type { Temporal } from 'temporal-polyfill';
import { groupIn } from '../kernel/commands/groupNames.ts';
import type { Line } from '../kernel/commands/line.ts';
import { endingDay } from '../kernel/dates/lately.ts';
import { parseWhen } from '../kernel/dates/when.ts';
import type { Group } from '../kernel/directory.ts';
import { DomainError } from '../kernel/errors.ts';
import { words } from '../kernel/text/words.ts';
import type { AdmittedAs } from './admission.ts';

/** What is asked of a confidential group: who is let in, or whom to let in or out. */
export interface AdmissionWish {
  readonly kind: 'show' | 'admit' | 'withdraw';
  readonly group: Group;
  /** As typed. */
  readonly name: string;
  readonly as: AdmittedAs;
  readonly until: Temporal.PlainDate | undefined;
}

const ADMIT = /(?:^|\s)(?:autoriser|autorise|ouvrir à|ouvre à|admettre|admets)\s+/iu;
const WITHDRAW = /(?:^|\s)(?:retirer|retire|fermer à|ferme à|exclure)\s+/iu;
const UNTIL = /\s*,?\s*jusqu[’']au?\s+(.+)$/iu;
const KEEPER = /\s*,?\s*(?:à gérer|pour (?:le secrétariat|gérer)|comme secrétaire)\s*$/iu;

/**
 * Reads « confidentiel GA autoriser @Fatou Koné jusqu'au 31 mars », « … retirer @Fatou Koné ».
 * @throws DomainError `group.missing`, `group.whomMissing`, date.*
 */
export function readAdmissionWish(line: Line): AdmissionWish {
  const group = line.group ?? groupIn(words(line.rest), line.groups)?.group ?? line.channelGroup;
  if (!group) throw new DomainError('group.missing');
  const verb = ADMIT.exec(line.rest) ?? WITHDRAW.exec(line.rest);
  if (!verb) return { kind: 'show', group, name: '', as: 'reader', until: undefined };
  const said = line.rest.slice(verb.index + verb[0].length);
  const until = UNTIL.exec(said)?.[1];
  const named = said.replace(UNTIL, '');
  const name = named.replace(KEEPER, '').trim();
  if (name === '') throw new DomainError('group.whomMissing', { group: group.code });
  return {
    kind: ADMIT.test(line.rest) ? 'admit' : 'withdraw',
    group,
    name,
    as: KEEPER.test(named) ? 'keeper' : 'reader',
    until: until === undefined ? undefined : lastDay(until, line.now),
  };
}

const lastDay = (said: string, now: Line['now']): Temporal.PlainDate =>
  endingDay(
    (moment) => parseWhen(said, moment),
    ({ date }) => date,
    now,
  );
