import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Content } from '../kernel/incoming.ts';
import { momentOf } from './moment.ts';
import { Refusal } from './refusal.ts';

/** One thing somebody says on the command line. */
export interface Spoken {
  /** Address of whoever speaks. */
  readonly as: string;
  readonly now?: Temporal.Instant;
  /** Names the line, so that it can be delivered twice; a new one when absent. */
  readonly id?: string;
  /** Code of the group in whose channel it is said. */
  readonly channel?: string;
  readonly content: Content;
}

const line = z.object({
  as: z.string(),
  now: z.string().optional(),
  id: z.string().optional(),
  channel: z.string().optional(),
  text: z.string().optional(),
  press: z.string().optional(),
  submit: z.object({ id: z.string(), values: z.record(z.string(), z.string()) }).optional(),
});

/**
 * Reads one JSON line of `say --json -`.
 * @throws Refusal `input.*`
 */
export function readSpoken(json: string): Spoken {
  const read = line.safeParse(parseJson(json));
  const content = read.success ? contentOf(read.data) : undefined;
  if (!read.success || !content) throw wrongShape();
  const { as, now, id, channel } = read.data;
  return {
    as,
    content,
    ...(now === undefined ? {} : { now: momentOf(now).toInstant() }),
    ...(id === undefined ? {} : { id }),
    ...(channel === undefined ? {} : { channel }),
  };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Refusal('input.invalidJson', 'program.cli.error.notJson');
  }
}

const wrongShape = (): Refusal => new Refusal('input.invalidJson', 'program.cli.error.lineShape');

function contentOf({ text, press, submit }: z.infer<typeof line>): Content | undefined {
  const told: Content[] = [];
  if (text !== undefined) told.push({ kind: 'text', text });
  if (press !== undefined) told.push({ kind: 'press', id: press });
  if (submit !== undefined) told.push({ kind: 'submit', ...submit });
  return told.length === 1 ? told[0] : undefined;
}
