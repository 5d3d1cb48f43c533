import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { findMeetingCode } from '../meetingCode.ts';
import { RENAMING, SWAPPING } from './odjVerb.ts';
import { PLACING, readEdit, WHERE } from './pointMoved.ts';
import { readTitled } from './pointTitled.ts';

/** What is said of points and of nothing else, whatever list was spoken of. */
const ALONE = oneOf(
  `${SWAPPING} (?:les? )?(?:points?|pts?) \\d`,
  `${PLACING} (?:(?:le|ce|mon) )?(?:point|pt) .*${WHERE.replace(/\?<\w+>/gu, '?:')}`,
  String.raw`${RENAMING} (?:le )?(?:point |pt )?\d{1,2} ?(?:en |:|par )`,
  String.raw`(?:le )?(?:point|pt) \d{1,2} ?(?::|=|,|dure(?:ra)?|prend(?:ra)?|passe a|) ?\d+ ?(?:min|mn|h)`,
  String.raw`(?:le )?(?:point|pt) \d{1,2},? (?:(?:est |sera )?(?:presente|porte|introduit|expose)e? par |c[' ]est )`,
);
const EDITING = new RegExp(`^${ALONE}`, 'u');

/** Whether a sentence changes points of an ordre du jour, which it does not name. */
export function editsPoints(text: string): boolean {
  const said = findMeetingCode(text)?.rest ?? text;
  return EDITING.test(fold(said)) && (readEdit(said) ?? readTitled(said)) !== undefined;
}
