import { parseEnv } from 'node:util';
import { CannotStart } from './cannotStart.ts';

/**
 * The variables that a text says, line after line. Node passes over what it does not understand, and takes all that
 * follows a quotation mark that is not closed for one value: mail would leave nowhere, and nobody be told.
 * @throws CannotStart
 */
export function variablesIn(text: string, file: string): NodeJS.Dict<string> {
  const found = parseEnv(withWholeValues(text));
  const open = Object.keys(found).find((name) => SWALLOWED.test(found[name] ?? ''));
  if (open !== undefined) throw cannotRead('program.start.envQuote', { file, name: open });
  const isSimple = Object.values(found).every((value) => !value?.includes('\n'));
  const line = isSimple ? text.split(/\r?\n/u).findIndex((one) => !UNDERSTOOD.test(one)) : -1;
  if (line >= 0) throw cannotRead('program.start.envLine', { file, line: line + 1 });
  return found;
}

/** Inside a value, the line of another variable. */
const SWALLOWED = /\n[ \t]*(?:export[ \t]+)?[A-Z][A-Z\d_]+[ \t]*=(?!=*[ \t\r]*$)/mu;
/** Nothing, a remark, or a variable. */
const UNDERSTOOD = /^\s*(?:#.*|(?:export[ \t]+)?[\w.$-]+[ \t]*=.*)?$/u;

const cannotRead = (
  sentence: 'program.start.envQuote' | 'program.start.envLine',
  params: { readonly file: string; readonly name?: string; readonly line?: number },
): CannotStart => new CannotStart(sentence, params, undefined);

/** A value without quotation marks in which a « # » follows a letter. */
const WITH_HASH = /^([ \t]*(?:export[ \t]+)?\w+[ \t]*=[ \t]*)(?!["'`\s])([^\r\n]*?\S#[^\r\n]*)$/gmu;

/**
 * A « # » begins a comment after a space only, as in a shell: Node cuts a password in two there, and
 * Griot would be refused without anybody seeing why.
 */
function withWholeValues(text: string): string {
  return text.replace(WITH_HASH, (line, name: string, said: string) => {
    const value = said.replace(/\s#.*$/u, '').trimEnd();
    const mark = ["'", '`', '"'].find((one) => !value.includes(one));
    return mark === undefined ? line : `${name}${mark}${value}${mark}`;
  });
}
