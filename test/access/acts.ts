import { Temporal } from 'temporal-polyfill';
import { commands } from '../../src/commands.ts';
import type { Act } from '../../src/kernel/access/matrix.ts';
import { recognise } from '../../src/kernel/commands/recognise.ts';
import { makeGroup } from '../support/group.ts';

/** Something the registry lets people do: a line they type, or a button they press. */
export interface Deed {
  readonly act: Act;
  /** What is typed; undefined for a button. */
  readonly line?: string;
  /** The name of the action; undefined for a line. */
  readonly action?: string;
}

const hearing = {
  now: Temporal.ZonedDateTime.from('2027-02-20T09:00[Africa/Bamako]'),
  groups: ['GEC', 'GT-SANTE', 'GT-EAU', 'GA'].map((code) => makeGroup(code, `Groupe ${code}`)),
  channelGroup: undefined,
};

/** Which command a line calls, and which act it asks for. */
export function hear(text: string): { readonly command: string; readonly act: Act } {
  const { command, line } = recognise(text, commands, hearing);
  return { command: command.name, act: command.actOf(line) };
}

/** Those that help lists come first: their examples stand in the guide. */
const listedFirst = [...commands].sort(
  (one, other) => Number(one.unlisted) - Number(other.unlisted),
);

/** Every example and every action of the registry, with its act. */
export const deeds: readonly Deed[] = listedFirst.flatMap((command) => [
  ...command.examples.map((line): Deed => ({ act: hear(line).act, line })),
  ...command.actions.map(({ name, act }): Deed => ({ act, action: name })),
]);
