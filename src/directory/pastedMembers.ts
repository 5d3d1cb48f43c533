import type { Context } from '../kernel/commands/context.ts';
import type { Line } from '../kernel/commands/line.ts';
import { sayId } from '../kernel/messages/actionId.ts';
import { info, list, type Reply, reply } from '../kernel/messages/tree.ts';
import { ADDRESS_TYPED } from '../kernel/text/address.ts';
import { fold } from '../kernel/text/fold.ts';
import { oneOf } from '../kernel/text/pattern.ts';

const ENTER = '(?:ajoute[rz]?|inscri(?:s|re|vez))';
/** « les personnes suivantes ne recevront plus rien » enters nobody. */
const HEADING = new RegExp(
  String.raw`^(?:(?:voici|liste|les|des|ces|de|${ENTER}) )*${oneOf(
    '(?:nouveaux|nouvelles) (?:membres|contacts|participants|personnes)',
    `(?:membres|personnes|contacts) (?:a )?${ENTER}`,
    `(?<=${ENTER} (?:(?:les|des|ces) )?)(?:membres|personnes|contacts) suivante?s?`,
  )}(?: (?:a l'|au|aux|dans|pour|de|du|des) ?[^:;,]{1,40})?\s*:?$`,
  'u',
);
const COLUMN =
  /^(?:nom(?: de famille| complet)?|prenoms?|organisation|structure|institution|agence|courriel|e-?mail|mail|adresse(?: mail| electronique)?|fonction|poste|titre|telephone|tel|portable)$/u;
const SEPARATOR = /\s*[;|\t]\s*|\s*,\s*|\s+[–-]\s+/u;
const ADDRESS = new RegExp(ADDRESS_TYPED, 'u');
/** More are for a file. */
const MOST_SHOWN = 25;

/** The lines of people to be entered, pasted together; undefined when they are none. */
export function pastedMembers({ lines = [] }: Pick<Line, 'lines'>): readonly string[] | undefined {
  const [first = '', ...below] = lines;
  const folded = fold(first).trim();
  if (below.length === 0) return undefined;
  const columns = folded.split(SEPARATOR);
  const isTable = columns.length > 2 && columns.every((name) => COLUMN.test(name));
  if (isTable) {
    const rows = below.map((row) => row.split(SEPARATOR));
    return rows.some((row) => row.some((cell) => ADDRESS.test(cell)))
      ? rows.map((row) => labelled(row, columns))
      : undefined;
  }
  const people = below.filter((row) => ADDRESS.test(row));
  const isList = HEADING.test(folded) && people.length > 0;
  return isList ? people.map((row) => row.replace(MARK, '').trim()) : undefined;
}

const MARK = /^\s*(?:[-–—•·*▪]|\d{1,3}\s?[.)])\s*/u;

/** « Ba », « Awa », « PNUD » under « Nom », « Prénom », « Organisation »: « Awa Ba, PNUD ». */
function labelled(row: readonly string[], columns: readonly string[]): string {
  const of = (pattern: RegExp): readonly string[] =>
    row.filter((cell, at) => cell !== '' && pattern.test(columns[at] ?? ''));
  const name = [...of(/^prenom/u), ...of(/^nom/u)].join(' ');
  const others = row.filter(
    (cell, at) => cell !== '' && !/^(?:prenom|nom)/u.test(columns[at] ?? ''),
  );
  return [name, ...others].join(', ');
}

/** Each has its button, which previews it: nobody is entered by a list at once. */
export function showPasted({ t }: Context, people: readonly string[]): Reply {
  const shown = people.slice(0, MOST_SHOWN);
  return reply(
    info(t('directory.pasted.each', { count: people.length, more: people.length - shown.length })),
    list(
      shown.map((person) => ({
        text: person,
        buttons: [{ id: sayId(`membre ajouter ${person}`), label: t('directory.pasted.add') }],
      })),
    ),
  );
}
