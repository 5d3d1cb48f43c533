import { groupNamed } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { withCapital } from '../../kernel/text/capital.ts';
import { fold } from '../../kernel/text/fold.ts';
import { writtenOut } from './groupChanged.ts';
import { plainlyUnlessAsked } from './plainly.ts';

/** A group that is to be created. */
export interface GroupNew {
  readonly code: string;
  readonly name: string;
  readonly parent?: Group;
  /** Who is to lead it, as typed; '' when it is not said. */
  readonly leader: string;
  /** « présidé », « coordonné ». */
  readonly isPresided: boolean;
  /** The group that bears that name already, as far as the speaker may know it. */
  readonly known?: Group;
}

const KIND =
  '(?<kind>s?gt|sous-groupe(?: th[ée]matique| de travail)?|groupe(?: th[ée]matique| de travail)?)';
const CREATES = new RegExp(
  String.raw`^(?:cr[ée]e[rz]?|ouvre[rz]?|ouvrir|mets en place|mettre en place|lance[rz]?|ajoute[rz]?) (?:un|le) (?:nouveau )?${KIND}\s+(?:(?:sur|pour|d[ée]di[ée] (?:[àa]|au)) (?:la |le |les |l')?)?(?<name>\p{L}[^?!:;@,\d]{1,60}?)(?:,? (?:sous|rattach[ée] (?:au|[àa])|dans|d[ée]pendant du) (?:le |la |l')?(?<parent>[^?!:;@,]{2,40}?))?(?:,? (?<led>pr[ée]sid[ée]|coordonn[ée]|dirig[ée]|pilot[ée]|anim[ée])e? par (?<leader>[^?!:;]{2,60}?))?[\s.!]*$`,
  'iu',
);
/** What is no group of the directory, or tells of a meeting. */
const ELSE =
  /(?<!\p{L})(?:whatsapp|slack|teams|telegram|signal|mail|discussion|canal|reunion|seance|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|prochaine?)(?!\p{L})/u;

/** « crée un sous-groupe Vaccins sous le GT Santé », « crée un GT Tourisme présidé par ONU Femmes ». */
export function groupNew({
  text,
  group: opening,
  groups,
}: Pick<Line, 'text' | 'group' | 'groups'>): GroupNew | undefined {
  const said = plainlyUnlessAsked(text);
  const { kind = '', name, parent, led = '', leader = '' } = CREATES.exec(said ?? '')?.groups ?? {};
  if (opening || name === undefined || ELSE.test(fold(said ?? ''))) return undefined;
  const under = parent === undefined ? undefined : groupNamed(parent, groups);
  if (parent !== undefined && !under) return undefined;
  const isSub = /^s(?:gt|ous)/iu.test(kind);
  const prefix = isSub ? 'SGT' : 'GT';
  const known = groupNamed(`${prefix} ${name}`, groups);
  return {
    code: codeOf(prefix, name, groups),
    name: writtenOut(`${prefix} ${withCapital(name)}`),
    leader,
    isPresided: /^pr/iu.test(led),
    ...(under ? { parent: under } : {}),
    ...(known ? { known } : {}),
  };
}

const SMALL = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'l',
  'd',
  'et',
  'a',
  'au',
  'en',
  'pour',
]);
const LONGEST_CODE = 24;

/** « SGT-VACCINS », or « GT-EAU-POTABLE » where « GT-EAU » is another's: what the form proposes. */
function codeOf(prefix: string, name: string, groups: readonly Group[]): string {
  const said = fold(name)
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '' && !SMALL.has(word));
  const [first = 'NOUVEAU'] = said;
  const [short = '', long = ''] = [first, said.join('-')].map((words) =>
    `${prefix}-${words}`.slice(0, LONGEST_CODE).replace(/-+$/u, '').toUpperCase(),
  );
  return groups.some(({ code }) => code === short) ? long : short;
}
