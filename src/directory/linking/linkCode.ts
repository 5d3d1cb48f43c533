import {
  createHash,
  randomBytes,
  randomInt,
  type ScryptOptions,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { promisify } from 'node:util';
import { plainAddress } from '../../kernel/text/address.ts';

/** How long a code is good for. */
export const CODE_LIFE = { minutes: 15 } as const;

/** Without the signs that are taken for one another: 0 and O, 1, I and L. */
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 8;
const HALF = LENGTH / 2;
const CODE = new RegExp(`^[${SIGNS}]{${LENGTH}}$`, 'u');

/** @param draw a whole number below what it is given */
export const newCode = (draw: (below: number) => number = randomInt): string =>
  Array.from({ length: LENGTH }, () => SIGNS[draw(SIGNS.length)] ?? '').join('');

/** « K7MP-2QXN ». */
export const codeInWords = (code: string): string => `${code.slice(0, HALF)}-${code.slice(HALF)}`;

/** « k7mp 2qxn », « K7MP-2QXN. »: the code that was typed; undefined when it is none. */
export function readCode(typed: string): string | undefined {
  const said = typed.toUpperCase().replace(/[\s.\-–‑«»"']+/gu, '');
  return CODE.test(said) ? said : undefined;
}

/** What is kept of a code. */
export interface KeptCode {
  readonly salt: string;
  /** Hexadecimal. */
  readonly hash: string;
}

const derive = promisify<string, string, number, ScryptOptions, Buffer>(scrypt);
/** 2^40 codes at some 15 ms each are out of reach of the quarter of an hour that one is good for. */
const COST = { N: 4_096 } as const;
const HASH_BYTES = 32;
const SALT_BYTES = 16;

/** Slow on purpose: never inside a write, which others wait for. */
export async function keptCode(
  code: string,
  salt = randomBytes(SALT_BYTES).toString('hex'),
): Promise<KeptCode> {
  return { salt, hash: (await derive(code, salt, HASH_BYTES, COST)).toString('hex') };
}

/** Whether that is the code of which `kept` is kept. */
export async function isCode(code: string, kept: KeptCode): Promise<boolean> {
  const { hash } = await keptCode(code, kept.salt);
  return timingSafeEqual(Buffer.from(hash, 'hex'), Buffer.from(kept.hash, 'hex'));
}

/** Stands for an address, be it known or not, where tries are counted. */
export const targetOf = (address: string): string =>
  createHash('sha256').update(plainAddress(address)).digest('hex');
