import { foldWithOffsets } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import type { AttendanceLine } from '../book.ts';
import { PRESENCE_WORDS } from './attendanceLine.ts';
import { type Guests, readAttendants } from './attendants.ts';

const IS = '(?:est|sont|etait|etaient)';
const HERE = '(?:presente?s?|la)';
const STATE = new RegExp(
  String.raw` ${oneOf(
    `(?:n['’]|ne )${IS} pas (?:${HERE}|venue?s?)`,
    `${IS} (?:bien |aussi )?(?<here>${HERE})`,
    `(?:${IS} )?(?:bien |aussi )?(?:(?<present>presente?s?)|(?:excuse|absent)e?s?)`,
  )}[\s.!]*$`,
  'u',
);
/** « en fait la FAO était présente »: said anew. */
const ANEW = /^\s*(?:en fait|finalement|pardon|erreur|correction|au fait|d[ée]sol[ée]e?)[\s,:]+/iu;

/**
 * Who is told to be there or not, with nothing behind it: « la FAO présente », « AFD présente, PAM absent ».
 * Gives a line of the book for each state, when all those named are known; « pnud présente une note » tells
 * what somebody does.
 */
export function presencesTold(typed: string, guests: Guests): readonly string[] {
  const lines: string[] = [];
  let named: string[] = [];
  for (const part of typed.replace(ANEW, '').split(/\s*[,;]\s*(?:et\s+)?/u)) {
    const { text, starts } = foldWithOffsets(part);
    const state = STATE.exec(text);
    named.push(part.slice(0, state ? starts[state.index] : undefined));
    if (!state) continue;
    const isHere = (state.groups?.present ?? state.groups?.here) !== undefined;
    const presence = isHere ? 'present' : 'excused';
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
