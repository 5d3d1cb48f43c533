import { may } from '../kernel/access/access.ts';
import type { Command } from '../kernel/commands/command.ts';
import type { Context } from '../kernel/commands/context.ts';

/** The commands that help tells to whoever asks: those that he may use, if only somewhere. */
export const usable = ({
  commands,
  actor,
}: Pick<Context, 'commands' | 'actor'>): readonly Command[] =>
  commands.filter((command) => !command.unlisted && may(actor, command.act));
