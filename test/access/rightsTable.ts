import { type Act, matrix, sufficient } from '../../src/kernel/access/matrix.ts';
import { type Relation, withIncluded } from '../../src/kernel/access/relations.ts';
import { deeds } from './acts.ts';

/** The columns of the guide's table, from the farthest to the closest. */
const COLUMNS: readonly (readonly [title: string, ...relations: Relation[]])[] = [
  ['inconnu', 'public'],
  ['annuaire', 'person'],
  // What is one's own: one's card, one's data.
  ['soi-même', 'self', 'person'],
  ['invité', 'invitee'],
  ['responsable', 'owner'],
  ['suppléant', 'alternate'],
  ['titulaire', 'titular'],
  ['coordonnateur', 'coordinator'],
  ['Chef de file', 'chair'],
  // In any group that is not confidential.
  ['secrétariat', 'secretariat', 'coordinator'],
  ['administrateur', 'administrator'],
];

/** Beyond that, the end of an example says nothing more of what it does. */
const LONGEST = 48;

const shortened = (line: string): string =>
  line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\S*$/u, '')}…` : line;

/** What somebody types to do it: its first example. */
const exampleOf = (act: Act): string =>
  shortened(deeds.find((deed) => deed.act === act && deed.line)?.line ?? act);

const acts = Object.keys(matrix).filter((name): name is Act => name in matrix);

/** The matrix of rights as the guide shows it. */
export function rightsTable(): string {
  const titles = COLUMNS.map(([title]) => title);
  const rows = acts.map((act) => [
    `\`${exampleOf(act)}\``,
    ...COLUMNS.map((column) => mark(act, column)),
  ]);
  return [['par exemple', ...titles], ['---', ...titles.map(() => ':-:')], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function mark(act: Act, [, ...relations]: (typeof COLUMNS)[number]): string {
  const held = withIncluded(relations);
  return sufficient(act).some((relation) => held.has(relation)) ? 'oui' : '';
}
