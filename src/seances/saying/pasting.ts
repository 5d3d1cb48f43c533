import { unfoldTable } from '../../decisions/pasting/pastedTable.ts';
import { clausesOf } from '../../decisions/recording/severalClauses.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { type Hearing, recognise } from '../../kernel/commands/recognise.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type Floor, guestsOf } from '../floor.ts';
import { readAttendants } from './attendants.ts';
import { readSaying } from './saying.ts';
import { type Pasted, readSayings } from './sayings.ts';
import { labelled } from './unlabelled.ts';

/**
 * The lines of the book that are pasted together, or one and what is courteous around it. None when
 * nothing of them is for the book, when they are one sentence as it stands, or a list for another command.
 */
export function pastedIn(
  lines: readonly string[],
  context: Context,
  floor: Floor,
  hearing?: Hearing,
): readonly Pasted[] {
  const guests = guestsOf(context, floor);
  const written = unfoldTable(lines).map((line) =>
    readSaying(line) ? line : (labelled(line, context, floor) ?? line),
  );
  const pasted = readSayings(
    written.flatMap((line) => clausesSaid(line, context)),
    (names) => readAttendants(names, guests).who.length > 0,
  );
  if (!pasted.some(({ as }) => as === 'line')) return [];
  if (pasted.length === 1 && lines.length === 1) return [];
  return hearing && isListOfAnother(lines, context, hearing) ? [] : pasted;
}

/** « odj ajouter GEC-2027-04 », and its points under it. */
function isListOfAnother(
  [first = '']: readonly string[],
  { commands }: Context,
  hearing: Hearing,
): boolean {
  if (readSaying(first)) return false;
  try {
    return recognise(first, commands, hearing).command.takesList;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

const RESOLVING: ReadonlySet<string> = new Set(['decision', 'action', 'recommendation']);

/** « décision : le PNUD envoie la matrice et l'AFD relit »: what each is charged with is a line. */
function clausesSaid(line: string, { directory }: Context): readonly string[] {
  const said = readSaying(line);
  if (!said || !RESOLVING.has(said.kind)) return [line];
  const clauses = clausesOf(said.rest, directory);
  if (clauses.length < 2) return [line];
  const word = line.slice(0, line.length - said.rest.length).trim();
  return clauses.map((clause) => `${word}${word.endsWith(':') ? '' : ' :'} ${clause}`);
}
