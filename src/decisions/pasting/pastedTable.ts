import { fold } from '../../kernel/text/fold.ts';

type Column = 'number' | 'what' | 'owner' | 'due' | 'other';

const COLUMNS: readonly (readonly [RegExp, Column])[] = [
  [/^(?:n|no|n ?°|num|numero|#|code)$/u, 'number'],
  [
    /^(?:decision|action|tache|recommandation|engagement|activite|mesure)s?(?: (?:prises?|retenues?|a mener|a faire))?$/u,
    'what',
  ],
  [
    /^(?:responsables?|resp|porteurs?|pilotes?|qui|entites?(?: responsables?)?|acteurs?)$/u,
    'owner',
  ],
  [/^(?:echeances?|ech|delais?|dates?(?: limites?)?|date d'echeance|pour le|quand)$/u, 'due'],
  [/^(?:statuts?|etats?|observations?|commentaires?|remarques?|priorites?)$/u, 'other'],
];

const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/^decision/u, 'Décisions'],
  [/^recommandation/u, 'Recommandations'],
  [/^engagement/u, 'Engagements'],
];

const cellsOf = (line: string): readonly string[] =>
  line
    .replace(/^\s*\|\s*|\s*\|\s*$/gu, '')
    .split(/\s+–\s+|\s*\|\s*/u)
    .map((cell) => cell.trim());

const namesOf = (line: string): readonly string[] =>
  cellsOf(line).map((cell) => fold(cell).replace(/[\s.:]+$/u, ''));

const columnNamed = (name: string): Column | undefined =>
  COLUMNS.find(([pattern]) => pattern.test(name))?.[1];

/** « N° – Action – Responsable – Échéance »: what is decided, and who or when. */
function columnsOf(line: string): readonly Column[] | undefined {
  const columns = namesOf(line).map(columnNamed);
  const known = columns.flatMap((one) => one ?? []);
  const tellsMore = known.includes('owner') || known.includes('due');
  const isHead =
    known.length === columns.length && known.filter((one) => one === 'what').length === 1;
  return isHead && tellsMore ? known : undefined;
}

const RULE = /^[\s|:–-]+$/u;

/**
 * A table of decisions that was copied, as the list it is: « Actions : », « - publier la note, responsable :
 * AFD, échéance : 31 mars ». What is no such table stays as it was typed.
 */
export function unfoldTable(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => columnsOf(line) !== undefined);
  const columns = at < 0 ? undefined : columnsOf(lines[at] ?? '');
  const rows = lines.slice(at + 1).filter((line) => !RULE.test(line));
  if (!columns || rows.length === 0) return lines;
  const before = lines.slice(0, at);
  const title = before.at(-1)?.trimEnd().endsWith(':') ? [] : [titleOf(lines[at] ?? '')];
  return [...before, ...title, ...rows.map((row) => rowSaid(row, columns))];
}

function titleOf(head: string): string {
  const what = namesOf(head).find((name) => columnNamed(name) === 'what') ?? '';
  return `${NOUNS.find(([pattern]) => pattern.test(what))?.[1] ?? 'Actions'} :`;
}

const NUMBERED = /^\d{1,3}[.)]?\s+/u;

/** A row with more cells, or fewer, is read as it stands; a line that is no row is none. */
function rowSaid(row: string, columns: readonly Column[]): string {
  const numbered = columns[0] === 'number' ? columns.slice(1) : columns;
  const cells = cellsOf(columns[0] === 'number' ? row.replace(NUMBERED, '') : row);
  if (cells.length < 2) return row;
  if (cells.length !== numbered.length) return `- ${row.replace(NUMBERED, '')}`;
  const of = (wanted: Column): readonly string[] =>
    cells.filter((cell, at) => numbered[at] === wanted && cell !== '');
  const said = [...of('what'), ...of('other')].join(' – ');
  const owners = of('owner').map((owner) => `responsable : ${owner}`);
  const dues = of('due').map((due) => `échéance : ${due}`);
  return `- ${[said, ...owners, ...dues].join(', ')}`;
}
