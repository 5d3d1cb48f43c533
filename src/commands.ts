import type { Command } from './kernel/commands/command.ts';

/** Every chat command, in the order in which help lists them. */
export const commands: readonly Command[] = [];
