import { foldWithOffsets } from '../../kernel/text/fold.ts';
import type { AttendanceLine } from '../book.ts';
import { PRESENCE_WORDS } from './attendanceLine.ts';
import { type Guests, readAttendants } from './attendants.ts';

const STATE = / (?:(?:est|sont) )?(?:(?<present>presente?s?)|(?:excuse|absent)e?s?)[\s.!]*$/u;

/**
 * Who is told to be there or not, with nothing behind it: « la FAO présente », « AFD présente, PAM absent ».
 * Gives a line of the book for each state, when all those named are known; « pnud présente une note » tells
 * what somebody does.
 */
export function presencesTold(typed: string, guests: Guests): readonly string[] {
  const lines: string[] = [];
  let named: string[] = [];
  for (const part of typed.split(/\s*[,;]\s*(?:et\s+)?/u)) {
    const { text, starts } = foldWithOffsets(part);
    const state = STATE.exec(text);
    named.push(part.slice(0, state ? starts[state.index] : undefined));
    if (!state) continue;
    const presence = state.groups?.present === undefined ? 'excused' : 'present';
    const line = lineOf(presence, named, guests);
    if (line === undefined) return [];
    lines.push(line);
    named = [];
  }
  return named.length === 0 ? lines : [];
}

function lineOf(
  presence: AttendanceLine['presence'],
  named: readonly string[],
  guests: Guests,
): string | undefined {
  const names = named.join(', ').trim();
  const { who, unclear } = readAttendants(names, guests);
  return who.length > 0 && unclear.length === 0
    ? `${PRESENCE_WORDS[presence]} : ${names}`
    : undefined;
}
