import { distance } from 'fastest-levenshtein';
import { variableNames } from './config.ts';
import { areAlike } from './kernel/text/alike.ts';

/** A variable that looks like one of Griot's and is none: what it says is not read. */
export interface StrangeName {
  readonly name: string;
  /** The one that was meant, probably. */
  readonly meant: string;
}

/** What begins so is for Griot: no other program of a server is set by these. */
const FAMILY = /^(?:SMTP|IMAP|MAIL|SLACK|TEAMS)_/u;
/** Of a short name, one letter makes another word: HOME is not HOST. */
const SHORT = 6;

/** The variables that are misspelt, or written for another program that sends mail: nothing else would tell of them. */
export function strangeNames(env: Readonly<Record<string, string | undefined>>): StrangeName[] {
  const known: ReadonlySet<string> = new Set(variableNames);
  return Object.keys(env)
    .filter((name) => !known.has(name) && env[name])
    .flatMap((name) => {
      const meant = meantBy(name);
      return meant === undefined ? [] : [{ name, meant }];
    });
}

function meantBy(name: string): string | undefined {
  const written = name.toUpperCase();
  const near = nearest(written, variableNames);
  if (near !== undefined && isNear(name, written, near)) return near;
  const [family] = FAMILY.exec(written) ?? [];
  if (family === undefined) return undefined;
  return nearest(
    written,
    variableNames.filter((one) => one.startsWith(family)),
  );
}

/** In small letters, a short one is a word of the shell's (« host »). */
const isNear = (name: string, written: string, near: string): boolean =>
  (name === written || near.includes('_')) && areAlike(near.length > SHORT ? 2 : 1, written, near);

const nearest = (written: string, among: readonly string[]): string | undefined =>
  [...among].sort((one, other) => distance(written, one) - distance(written, other))[0];
