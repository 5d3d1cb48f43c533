import type { z } from 'zod';
import { authorize, refuseStranger } from '../access/access.ts';
import { capacityOf } from '../access/capacity.ts';
import type { Act } from '../access/matrix.ts';
import type { Subject } from '../access/subject.ts';
import { DomainError } from '../errors.ts';
import type { CommandName } from '../locale/messages.ts';
import { actionId } from '../messages/actionId.ts';
import type { Reply } from '../messages/tree.ts';
import { warnOfCodes } from './citing.ts';
import type { Context } from './context.ts';
import { type Line, typedOf } from './line.ts';

/** The values of a form, as typed. */
export type Values = Readonly<Record<string, string>>;

/** When a line is taken: before its words are looked at, or after nothing was found in them. */
export type Hold = 'first' | 'last';
/** « reporter » is said of meetings; « reporter D-2027-001 » of a decision. */
export interface SharedWords {
  readonly words: readonly string[];
  /** Matches the folded words that follow. */
  readonly when: RegExp;
}

interface CommandSpec<Args, S extends Subject> {
  /** The key of its help (`kernel.help.<name>` of the locales): without one it does not compile. */
  readonly name: CommandName;
  /** Everything it answers to, accents and case aside; the first is the canonical one. */
  readonly words: readonly [string, ...string[]];
  /** A code that, typed alone, means this command (« D-2027-001 »). */
  readonly code?: RegExp;
  /** Those of its words that call it from anywhere in a sentence: only for what is previewed. */
  readonly natural?: readonly string[];
  /** Claims a sentence, its courtesies aside, before any word is looked at: « je ne viendrai pas » is not « je viens ». */
  readonly claims?: (line: Line) => boolean;
  /** Leaves a sentence that its words call, and that speaks of something else: « annule la mission ». */
  readonly declines?: (line: Line) => boolean;
  /** Words of another command too, and what stands after them when they are this one's. */
  readonly shared?: SharedWords;
  /** Claims a line that no word claims (« gec jeudi 4 mars à 10h »). */
  readonly implied?: (line: Line) => boolean;
  /**
   * Claims what is said while something of its own is under way (a séance in the conversation, an
   * open action that the sentence names): at once, or only when nothing else understands it.
   */
  readonly holds?: (line: Line, context: Context) => Promise<Hold | undefined>;
  /** What stands under its first line is a list, one thing a line: `line.below`. */
  readonly takesList?: true;
  /** May be what a pasted letter asks for: it is previewed, or says only whether its writer comes. */
  readonly inLetters?: true;
  /** What it holds is under way: it is asked even when another command takes the line if nobody else does. */
  readonly underWay?: true;
  /** Its answer asks nothing: a preview shown before it is still what « plutôt à 11h » is said of. */
  readonly aside?: true;
  /** Not among what help lists: it needs no learning. */
  readonly unlisted?: true;
  /** Its line of the matrix (`access/matrix.ts`), which says who may. */
  readonly act: Act;
  /** Where some of its forms are another act: « odj » is for readers, « odj retirer » is not. */
  readonly actOf?: (args: Args) => Act;
  readonly grammar: readonly string[];
  readonly examples: readonly string[];
  /** Pure: text to typed arguments. @throws DomainError */
  parse(line: Line): Args;
  /** What it is about; access is judged on it, before `run`. */
  subject?(args: Args, context: Context): Promise<S>;
  /**
   * Whether what is said is written where the readers of the group read it: whoever cites the code of something of
   * a confidential group is warned first.
   */
  readonly keeps?: (args: Args, context: Context, subject: S) => boolean;
  run(args: Args, context: Context, subject: S): Promise<Reply>;
  /** Its buttons and forms. */
  readonly actions?: readonly Action[];
}

/** A chat command, ready to be called by the kernel. */
export interface Command {
  readonly name: CommandName;
  readonly words: readonly [string, ...string[]];
  readonly code: RegExp | undefined;
  readonly natural: readonly string[];
  readonly claims: (line: Line) => boolean;
  readonly declines: (line: Line) => boolean;
  readonly shared: SharedWords | undefined;
  readonly implied: (line: Line) => boolean;
  readonly holds: ((line: Line, context: Context) => Promise<Hold | undefined>) | undefined;
  readonly takesList: boolean;
  readonly inLetters: boolean;
  readonly isUnderWay: boolean;
  readonly isAside: boolean;
  readonly unlisted: boolean;
  readonly act: Act;
  readonly grammar: readonly string[];
  readonly examples: readonly string[];
  readonly actions: readonly Action[];
  /** Parses only. @throws DomainError */
  parse(line: Line): unknown;
  /** Which act a line asks for. @throws DomainError */
  actOf(line: Line): Act;
  /** Parses, checks access, runs. @throws DomainError */
  call(line: Line, context: Context): Promise<Reply>;
}

/** Makes a command; its argument and subject types stay inside. */
export function defineCommand<Args, S extends Subject>(
  spec: CommandSpec<Args, S> & { subject(args: Args, context: Context): Promise<S> },
): Command;
export function defineCommand<Args>(spec: CommandSpec<Args, Subject>): Command;
export function defineCommand<Args>(spec: CommandSpec<Args, Subject>): Command {
  const actOf = (args: Args): Act => spec.actOf?.(args) ?? spec.act;
  return {
    name: spec.name,
    words: spec.words,
    code: spec.code,
    natural: spec.natural ?? [],
    claims: spec.claims ?? (() => false),
    declines: spec.declines ?? (() => false),
    shared: spec.shared,
    implied: spec.implied ?? (() => false),
    holds: spec.holds,
    takesList: spec.takesList ?? false,
    inLetters: spec.inLetters ?? false,
    isUnderWay: spec.underWay ?? false,
    isAside: spec.aside ?? false,
    unlisted: spec.unlisted ?? false,
    act: spec.act,
    grammar: spec.grammar,
    examples: spec.examples,
    actions: spec.actions ?? [],
    parse: (line) => spec.parse(line),
    actOf: (line) => actOf(spec.parse(line)),
    async call(line, context) {
      refuseStranger(spec.act, context.actor);
      const args = spec.parse(line);
      const subject = (await spec.subject?.(args, context)) ?? {};
      const act = actOf(args);
      authorize(act, context, subject);
      const warned = spec.keeps?.(args, context, subject)
        ? await warnOfCodes(context, subject, { kind: 'text', text: typedOf(line) })
        : undefined;
      if (warned) return warned;
      return spec.run(args, acting(act, context, subject), subject);
    },
  };
}

/** What is written from now on says as what the actor may; worked out only if something is. */
const acting = (act: Act, context: Context, subject: Subject): Context =>
  context.as(() => capacityOf(context.actor, act, subject));

interface ActionSpec<Params, S extends Subject> {
  /** `<command>.<verb>`: what its buttons carry. */
  readonly name: string;
  /** Its line of the matrix: whoever presses is judged by it. */
  readonly act: Act;
  /** What its buttons carry besides the name; anything else is refused. */
  readonly params: z.ZodType<Params>;
  subject?(params: Params, context: Context, values: Values): Promise<S>;
  /** Its form is written where the readers of the group read it, as what a command keeps. */
  readonly keeps?: true;
  run(params: Params, context: Context, subject: S, values: Values): Promise<Reply>;
}

/** What a button or a form does. */
export interface Action {
  readonly name: string;
  readonly act: Act;
  readonly params: z.ZodType;
  /** Checks the parameters and the access of whoever presses, then runs. @throws DomainError */
  call(params: Values, values: Values, context: Context): Promise<Reply>;
}

/** Makes an action. */
export function defineAction<Params, S extends Subject>(
  spec: ActionSpec<Params, S> & {
    subject(params: Params, context: Context, values: Values): Promise<S>;
  },
): Action;
export function defineAction<Params>(spec: ActionSpec<Params, Subject>): Action;
export function defineAction<Params>(spec: ActionSpec<Params, Subject>): Action {
  return {
    name: spec.name,
    act: spec.act,
    params: spec.params,
    async call(raw, values, context) {
      const read = spec.params.safeParse(raw);
      if (!read.success) throw new DomainError('button.unknown');
      const subject = (await spec.subject?.(read.data, context, values)) ?? {};
      authorize(spec.act, context, subject);
      const id = actionId(spec.name, raw);
      const warned = spec.keeps
        ? await warnOfCodes(context, subject, { kind: 'submit', id, values })
        : undefined;
      if (warned) return warned;
      return spec.run(read.data, acting(spec.act, context, subject), subject, values);
    },
  };
}
