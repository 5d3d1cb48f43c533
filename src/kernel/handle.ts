import { DuplicateDelivery } from './changes.ts';
import { clean, cleanLines, cleanValues } from './clean.ts';
import { citedAgain } from './commands/citing.ts';
import type { Action, Command } from './commands/command.ts';
import type { Context } from './commands/context.ts';
import { type Doing, understand } from './commands/obey.ts';
import { withOtherDates } from './commands/otherDate.ts';
import { CONSOLE } from './console.ts';
import { watched } from './conversation/attention.ts';
import { errorReply, errorText, incidentReply, toldAs } from './errorReply.ts';
import { DomainError } from './errors.ts';
import { contextOf, type HandleDeps } from './handling.ts';
import type { Content, Incoming, Outcome } from './incoming.ts';
import { LINK } from './links/linkChat.ts';
import { CITED, readActionId, SAY } from './messages/actionId.ts';
import { HOME } from './messages/surfaces.ts';
import type { Block } from './messages/tree.ts';
import { meet, orAsked } from './newcomer.ts';

/**
 * What everybody says to Griot comes through here, from whichever chat: who it is, which command,
 * whether he may, then the command. The single catch of the program.
 */
export async function handle(deps: HandleDeps, incoming: Incoming): Promise<Outcome> {
  const known = await deps.directory();
  const { welcome, fault } = await meet(deps.welcomer, incoming.from, known);
  const isAnother = welcome === 'linked' || welcome === 'followed';
  const directory = isAnother ? await deps.directory() : known;
  let wrote = welcome !== undefined;
  const context = contextOf(deps, directory, incoming, () => {
    wrote = true;
  });
  const { locale } = context.t;
  try {
    if (fault) throw fault;
    const reply = await watched(deps.database, context, async () =>
      followed(deps, context, await understood(deps, context, incoming.content)),
    );
    return { reply, locale, wrote };
  } catch (error) {
    const failed = await failure(deps, context, toldAs(orAsked(error, welcome)));
    return { ...failed, locale, wrote };
  }
}

async function failure(
  deps: HandleDeps,
  context: Context,
  error: unknown,
): Promise<Omit<Outcome, 'locale' | 'wrote'>> {
  const nothing = { reply: { blocks: [] }, duplicate: true };
  if (error instanceof DuplicateDelivery) return nothing;
  if (error instanceof HeldBack) return { ...nothing, isHeldBack: true };
  if (error instanceof DomainError) {
    const message = errorText(context.t, error);
    const reply = errorReply(context.t, error);
    const blocks = [...reply.blocks, ...(await helpBelow(deps, context, error))];
    return { reply: { ...reply, blocks }, error: { code: error.code, message } };
  }
  const reference = deps.newReference();
  deps.log.error({ err: error, reference }, 'incident');
  const reply = incidentReply(context.t, reference);
  const message = context.t('errors.incident', { reference });
  return { reply, error: { code: 'incident', message } };
}

/** What may help with what was not done. */
async function helpBelow(
  { closest, log }: HandleDeps,
  context: Context,
  error: DomainError,
): Promise<readonly Block[]> {
  try {
    return (await closest?.(error, context)) ?? [];
  } catch (err) {
    log.error({ err }, 'help.closest');
    return [];
  }
}

/** The same, and what it shows is what he speaks of next. */
const followed = ({ topics }: HandleDeps, context: Context, { isAside, run }: Doing): Doing => ({
  isAside,
  async run() {
    const reply = await run();
    topics?.answered(context, reply.blocks);
    return reply;
  },
});

async function understood(deps: HandleDeps, context: Context, content: Content): Promise<Doing> {
  if (content.kind === 'text') return said(deps, context, content.text);
  const { action, params } = readActionId(content.id);
  if (action === SAY) return said(deps, context, params.line ?? '');
  if (action === CITED) {
    const { content: again, mayCite } = await citedAgain(context, params);
    return understood(deps, { ...context, mayCite }, again);
  }
  // The page that a chat opens for him, and keeps up to date, is nothing that he does.
  if (action !== HOME) admit(deps, context);
  const values = content.kind === 'submit' ? cleanValues(content.values) : {};
  const pressed = actionNamed(deps.commands, action);
  return { isAside: action === HOME, run: () => pressed.call(params, values, context) };
}

async function said(deps: HandleDeps, context: Context, typed: string): Promise<Doing> {
  const text = clean(typed);
  if (text === '') throw new DomainError('command.empty');
  const lines = cleanLines(typed);
  return withDates(text, async () => {
    const { isAside, run } = await understand(deps.commands, context, { text, lines }, () =>
      admit(deps, context),
    );
    return { isAside, run: () => withDates(text, run) };
  });
}

/** Does it; a weekday that contradicts its date is asked about with the line that was typed. */
async function withDates<T>(line: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw withOtherDates(error, line);
  }
}

/** He goes too fast and has been told so: nothing more is said. */
class HeldBack extends Error {}

/**
 * Whoever comes by a link is counted apart: others may have the link, and hold nobody back in his chats.
 * He is told each time, for his page has nothing else to show.
 * @throws DomainError `pace.tooFast`, once in a chat, then HeldBack
 */
function admit({ paces }: HandleDeps, { actor, transport, externalId, now }: Context): void {
  // Whoever runs the command line holds the register already.
  if (!paces || transport === CONSOLE) return;
  const { person } = actor;
  const isByLink = transport === LINK;
  const pace =
    person && !isByLink
      ? paces.people.step(person.id, now)
      : paces.strangers.step(`${transport}:${externalId}`, now);
  if (pace === 'tooFast' || (pace === 'told' && isByLink)) throw new DomainError('pace.tooFast');
  if (pace === 'told') throw new HeldBack();
}

function actionNamed(commands: readonly Command[], name: string): Action {
  for (const command of commands) {
    const action = command.actions.find((candidate) => candidate.name === name);
    if (action) return action;
  }
  throw new DomainError('button.unknown');
}
