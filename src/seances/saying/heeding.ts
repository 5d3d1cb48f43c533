import { authorize } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { errorText } from '../../kernel/errorReply.ts';
import { DomainError } from '../../kernel/errors.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, type Reply, text } from '../../kernel/messages/tree.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { acknowledge, acknowledgeLine, visibility } from '../acknowledging.ts';
import { bookReply } from '../bookReply.ts';
import { closeSaid } from '../closing/closing.ts';
import type { Floor } from '../floor.ts';
import { acceptLine, annulLines, correctLine, writeLine } from '../writing.ts';
import { amendLine } from './amending.ts';
import { toGriot } from './astray.ts';
import { confidedIn, isConfided } from './confided.ts';
import { meantBy } from './meant.ts';
import { lastNamed, readNumber, readNumbers } from './numbered.ts';
import type { Said } from './saying.ts';
import { withNextMeeting } from './unlabelled.ts';

/** @throws DomainError `seance.*` */
async function doSaid(context: Context, floor: Floor, said: Said): Promise<Reply> {
  const { kind, rest } = said;
  if (kind === 'who') return bookReply(context, floor);
  if (kind === 'close') return closeSaid(context, floor, rest);
  if (kind === 'accept') {
    authorize('seance.tenir', context, floor);
    const { number } = readNumber(rest);
    const wanted = typeof number === 'number' ? number : 0;
    return acknowledge(context, floor, 'line', await acceptLine(context, floor, wanted));
  }
  if (kind === 'annul') {
    const annulled = await annulLines(context, floor, readNumbers(rest), lastNamed(rest));
    const told = annulled.map((one) => acknowledge(context, floor, 'annul', one));
    return { ...visibility(context), blocks: told.flatMap(({ blocks }) => blocks) };
  }
  if (kind === 'correct') {
    const wanted = readNumber(rest);
    const written = await correctLine(context, floor, wanted.number, (line, making) =>
      amendLine(wanted.rest, line, making),
    );
    return acknowledge(context, floor, 'correct', written);
  }
  const reply = acknowledgeLine(context, floor, await writeLine(context, floor, { ...said, kind }));
  return kind === 'info' ? withNextMeeting(reply, rest, context, floor) : reply;
}

/** Begins as a line of the book, and may speak of something else: « retour d'expérience ». */
const DOUBTFUL: ReadonlySet<string> = new Set([
  'seance.nobodyKnown',
  'seance.noSuchTitle',
  'seance.notResolved',
]);

/** Does what is said to the book, or asks what it is. @throws DomainError `seance.*` */
export async function writeOrAsk(
  context: Context,
  floor: Floor,
  said: Said,
  typed: string,
): Promise<Reply> {
  const told = confidedIn(said);
  if (told !== undefined) return askConfided(context, told);
  try {
    return await doSaid(context, floor, said);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'seance.hourToCome') throw keptWhole(error, typed);
    if (!DOUBTFUL.has(error.code)) throw error;
    return askWhat(context, floor, typed, errorText(context.t, error));
  }
}

/** « info : confidentiel, … » would be read by everybody: it takes a press, without that word. */
const askConfided = (context: Context, told: string): Reply => ({
  ...visibility(context),
  blocks: [text(context.t('seances.confidedLine')), buttons({ id: sayId(told), label: told })],
});

/** « reprise à 11h15 », before that hour, may be kept as it was typed. */
const keptWhole = ({ code, params }: DomainError, typed: string): DomainError =>
  new DomainError(code, { ...params, suggestions: [`info : ${typed}`] });

/**
 * What belongs to nothing is not lost: one press notes it, or corrects what it speaks of.
 * @param command the line as a command, when it may be one
 * @param lines those in which it was typed: several are no one decision
 */
export async function askWhat(
  context: Context,
  floor: Floor,
  typed: string,
  why = context.t('seances.notBook'),
  { command, lines = [] }: { readonly command?: string; readonly lines?: readonly string[] } = {},
): Promise<Reply> {
  // A press would put it into the compte rendu: whoever wants that writes « info : … ».
  if (isConfided(typed)) {
    return { ...visibility(context), blocks: [text(context.t('seances.confided'))] };
  }
  // A question is no decision: such a press would ask the same again.
  const choices = isQuestion(typed)
    ? ['info', 'à suivre']
    : ['info', 'décision', 'action', 'à suivre'];
  const meant = await meantBy(context, floor, typed);
  return {
    ...visibility(context),
    blocks: [
      text(why),
      buttons(
        ...meant.map((line) => ({ id: sayId(line), label: line, style: 'primary' as const })),
        ...(lines.length > 1
          ? [{ id: sayId(`info : ${lines.join(' ')}`), label: context.t('seances.button.oneLine') }]
          : []),
        ...choices.map((word) => ({ id: sayId(asWord(word, typed, lines)), label: `${word} : …` })),
        ...(command === undefined ? [] : [{ id: sayId(toGriot(command)), label: command }]),
      ),
    ],
  };
}

/** « décision : … »; of several lines, « Décisions : » above them: each is then shown by itself. */
function asWord(word: string, typed: string, lines: readonly string[]): string {
  const heading = HEADINGS[word];
  return lines.length < 2 || heading === undefined
    ? `${word} : ${typed}`
    : [heading, ...lines].join('\n');
}

const HEADINGS: Readonly<Record<string, string>> = {
  info: 'Infos :',
  décision: 'Décisions :',
  action: 'Actions :',
  'à suivre': 'À suivre :',
};
