import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { changeMember } from '../forms/memberChange.ts';
import { onePerson } from '../names.ts';
import { pastedMembers, showPasted } from '../pastedMembers.ts';
import { type NameSaid, nameCorrected, namesWritten } from '../spoken/nameSaid.ts';
import { type MoveSaid, moveSaid, organizationMoved } from '../spoken/organizationMoved.ts';
import type { PersonSaid } from '../spoken/personSaid.ts';
import { type TitleSaid, titleSaid } from '../spoken/titleSaid.ts';
import { enterSomebody, entrySaid } from './entering.ts';
import { askSuccession, type Succession, successionSaid } from './succession.ts';

/** What is told of people of the directory in a sentence of its own, without the word of a command. */
export type Told =
  | ({ readonly kind: 'rename' } & NameSaid)
  | ({ readonly kind: 'title' } & TitleSaid)
  | ({ readonly kind: 'move' } & MoveSaid)
  | { readonly kind: 'list'; readonly people: readonly string[] }
  | { readonly kind: 'enter'; readonly said: PersonSaid }
  | ({ readonly kind: 'succeed'; readonly line: Line } & Succession);

/** Whether one line tells it; a list is known by its lines. */
export const isTold = (line: Line): boolean => lineTold(line) !== undefined;

/** Whether the lines are people to be entered. */
export const isListTold = (line: Line): boolean => pastedMembers(line) !== undefined;

export function readTold(line: Line): Told | undefined {
  const people = pastedMembers(line);
  if (people) return { kind: 'list', people };
  const said = entrySaid(line);
  if (said) return { kind: 'enter', said };
  const moved = moveSaid(line.text);
  return lineTold(line) ?? (moved && { kind: 'move', ...moved });
}

/** Whether a line tells that somebody of the directory goes to another organisation: in a channel, to whoever may enter it. */
export function tellsOfMove({ text, channelGroup }: Line, { directory, actor }: Context): boolean {
  const moved = moveSaid(text);
  if (!moved || !organizationMoved(moved, directory)) return false;
  return channelGroup === undefined || may(actor, 'annuaire');
}

function lineTold(line: Line): Told | undefined {
  const renamed = nameCorrected(line.text);
  if (renamed) return { kind: 'rename', ...renamed };
  const titled = titleSaid(line.text);
  if (titled) return { kind: 'title', ...titled };
  const succession = successionSaid(line.text);
  return succession && { kind: 'succeed', line, ...succession };
}

/**
 * A preview, or a question: nothing is changed by it.
 * @throws DomainError `directory.succession`, `organization.unknown`, `person.unknown`, `person.ambiguous`, date.*
 */
export async function answerTold(context: Context, command: string, told: Told): Promise<Reply> {
  if (told.kind === 'list') return showPasted(context, told.people);
  if (told.kind === 'enter') return enterSomebody(context, command, told.said);
  if (told.kind === 'succeed') return askSuccession(told, context, told.line);
  const person = onePerson(context.directory, told.name);
  if (told.kind === 'move') {
    const found = organizationMoved(told, context.directory);
    if (!found) throw new DomainError('organization.unknown', { text: told.to });
    return changeMember(context, command, person, { organization: found.organization.acronym });
  }
  const row =
    told.kind === 'title' ? { jobTitle: told.jobTitle } : namesWritten(person, told.written);
  return changeMember(context, command, person, row);
}
