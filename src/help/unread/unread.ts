import { cardButton } from '../../decisions/buttons.ts';
import { decisionsLike } from '../../decisions/byWords/decisionsLike.ts';
import { decisionLine } from '../../decisions/messages.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { DomainError } from '../../kernel/errors.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { type Block, type Button, buttons, list, text } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import { closestList } from '../closest.ts';
import { invitations } from '../invitations.ts';
import { searchCommands } from '../search.ts';
import { usable } from '../usable.ts';
import { answerTold } from './answerTold.ts';
import { type Named, namedIn } from './named.ts';
import { mayAnswerInvitation } from './ownAnswerSaid.ts';
import { readyLine } from './readyLine.ts';

/** What may help with a refusal: nothing where a slip of the fingers is proposed already. */
export async function helpWith(
  { params: { unread, about, suggestions } }: DomainError,
  context: Context,
): Promise<readonly Block[]> {
  if (typeof about === 'string') return decisionsMeant(about, { people: [] }, context);
  const isProposed = Array.isArray(suggestions) && suggestions.length > 0;
  return typeof unread !== 'string' || isProposed ? [] : unreadHelp(unread, context);
}

/**
 * What may help with a line that no command takes: the line that it may mean, the decisions that it may be about,
 * and the commands that come closest, ready to be said of what it names. Nothing is done before one is pressed.
 */
async function unreadHelp(said: string, context: Context): Promise<readonly Block[]> {
  const named = namedIn(said, context);
  const meant = meantLine(said, named, context);
  const found = searchCommands(said, context);
  return [
    ...(meant ? [text(context.t('kernel.didYouMean')), buttons(pressing(meant))] : []),
    ...(await invitationsMeant(said, named, context)),
    ...(await decisionsMeant(said, named, context)),
    ...closestList(found, context, (command) => readyLine(command, named)),
  ];
}

const pressing = (line: string): Button => ({ id: sayId(line), label: line });

/** Only what the speaker may note. */
function meantLine(said: string, named: Named, context: Context): string | undefined {
  const mayNote = usable(context).some(({ name }) => name === 'repondrePour');
  return mayNote ? answerTold(said, named) : undefined;
}

/** Of nothing else that is named; in a channel, it may be said to a colleague. */
const invitationsMeant = async (
  said: string,
  { decision, people }: Named,
  context: Context,
): Promise<readonly Block[]> =>
  context.channel === undefined &&
  decision === undefined &&
  people.length === 0 &&
  mayAnswerInvitation(said)
    ? invitations(context)
    : [];

async function decisionsMeant(
  said: string,
  { decision }: Named,
  context: Context,
): Promise<readonly Block[]> {
  const { t, directory, now, zone } = context;
  if (decision !== undefined) return [text(t('kernel.didYouMean')), buttons(pressing(decision))];
  const found = await decisionsLike(said, context);
  if (found.length === 0) return [];
  const reading = { t, directory, today: dayIn(now, zone) };
  const items = found.map((one) => ({
    text: decisionLine(reading, one),
    buttons: [cardButton(t, one.code)],
  }));
  return [text(t('decisions.byWords.perhaps', { count: found.length })), list(items)];
}
