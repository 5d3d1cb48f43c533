import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import type { Role } from '../changing/mandates.ts';
import { memberSaid } from './memberSaid.ts';
import { ROLE_TYPED, roleCalled } from './roleSaid.ts';

/** A mandate given or ended as a sentence. */
export interface MandateSaid {
  readonly kind: 'give' | 'end';
  readonly role: Role;
  readonly group: Group;
  /** As typed; '' for the speaker himself. */
  readonly name: string;
  /** What follows the group: a time. */
  readonly rest: string;
}

const ROLE = String.raw`(?:comme\s+|la\s+|le\s+)?(${ROLE_TYPED})`;
/** « nomme Drissa Togo coordonnateur du … », « Drissa Togo devient coordonnateur du … ». */
const GIVEN = [
  new RegExp(
    String.raw`^(?:nomme[rz]?|nommer|d[ée]signe[rz]?|d[ée]signer)\s+(.+?)\s+${ROLE}(?=\s)`,
    'iu',
  ),
  new RegExp(
    String.raw`^(.+?)\s+(?:devient|est nomm[ée]e?|est d[ée]sign[ée]e?)\s+${ROLE}(?=\s)`,
    'iu',
  ),
];
/** « Drissa Togo n'est plus coordonnateur du … ». */
const ENDED = new RegExp(String.raw`^(.+?)\s+n[’'\s]?est plus\s+${ROLE}(?=\s)`, 'iu');
const OF = "du|de la|de l[’']|au|à la|a la";

/** Reads « nomme Drissa Togo coordonnateur du GT Eau »; nothing when it is a question, or says more. */
export function mandateSaid(line: Line): MandateSaid | undefined {
  for (const pattern of [...GIVEN, ENDED]) {
    const [whole, name = '', role = ''] = pattern.exec(line.rest) ?? [];
    if (whole === undefined) continue;
    const said = memberSaid(`${name}${line.rest.slice(whole.length)}`, OF, line);
    const [only, ...others] = said?.names ?? [];
    if (!said || only === undefined || others.length > 0) return undefined;
    const { group, rest } = said;
    const kind = pattern === ENDED ? 'end' : 'give';
    return { kind, role: roleCalled(role), group, name: only, rest };
  }
  return undefined;
}
