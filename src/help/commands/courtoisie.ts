import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { cityOf, dayInWords, timeInWords } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { type Block, buttons, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { inZone } from '../../kernel/time.ts';
import { awaiting } from '../awaiting.ts';
import { type Courtesy, courtesyHeard, courtesyOf } from '../courtesy.ts';
import { invitations } from '../invitations.ts';
import { previewMeant } from '../meantPreview.ts';
import { saidOfWaiting } from '../saidOfWaiting.ts';
import { type TypedAnswer, typedAnswer } from '../typedAnswer.ts';
import { answerPreview, confirmMeant, somethingWaits } from '../waitingPreview.ts';

const FIRST_LINES = ['mes réunions', 'qu’ai-je à faire ?', 'aide'];

const offers = (): Block =>
  buttons(...FIRST_LINES.map((line) => ({ id: sayId(line), label: line })));

interface Args {
  readonly courtesy: Courtesy;
  readonly answer: TypedAnswer | undefined;
  readonly text: string;
}

/** What somebody may say who believes that his preview has left: « ok », « merci ». */
const MAY_ANSWER: ReadonlySet<Courtesy> = new Set(['assent', 'thanks', 'farewell', 'nothing']);

/** What is answered with something to begin by. */
const OFFERING: ReadonlySet<Courtesy> = new Set(['hello', 'evening', 'blame', 'who']);

/** « je valide », with no preview that waits: what may be meant is shown, and nothing is done. */
const VALIDATES = /^\s*(?:(?:oui|ok),? )?je valide[\s.!]*$/iu;

/** « je confirme », with no preview that waits: his presence, perhaps. */
const CONFIRMS = /^\s*(?:(?:oui|ok|d[’']accord),? )?je confirme[\s.!]*$/iu;

async function toValidate(context: Context): Promise<Reply> {
  const { t } = context;
  const blocks = await awaiting(context);
  return blocks.length > 0
    ? reply(text(t('kernel.courtesy.toValidate')), ...blocks)
    : reply(text(t('decisions.toConfirm.nothing')));
}

/** A short answer to « bonjour », « merci », « d'accord »: nothing is asked, nothing is done. */
export const courtoisie = defineCommand({
  name: 'courtoisie',
  words: ['courtoisie'],
  claims: ({ text, channelGroup }) =>
    courtesyHeard(text, channelGroup !== undefined) !== undefined || typedAnswer(text) === 'yes',
  async holds({ text }, context) {
    const isNo = typedAnswer(text) === 'no' && (await somethingWaits(context));
    const isMeant = isNo || (await previewMeant(context, text));
    return isMeant || (await saidOfWaiting(context, text)) ? 'first' : undefined;
  },
  aside: true,
  unlisted: true,
  act: 'aide',
  grammar: ['merci'],
  examples: ['merci'],
  parse: ({ text }): Args => ({
    courtesy: courtesyOf(text) ?? 'assent',
    answer: typedAnswer(text),
    text,
  }),
  async run({ courtesy, answer, text: typed }, context): Promise<Reply> {
    const { t, actor } = context;
    const meant = await previewMeant(context, typed);
    if (meant) return confirmMeant(context, meant);
    const spoken = await saidOfWaiting(context, typed);
    const word = spoken === undefined ? answer : spoken === 'which' ? undefined : spoken;
    const waiting = MAY_ANSWER.has(courtesy) ? await answerPreview(context, word) : undefined;
    if (waiting) return waiting;
    if (VALIDATES.test(typed)) return toValidate(context);
    const invited = CONFIRMS.test(typed) ? await invitations(context) : [];
    if (invited.length > 0) return reply(...invited);
    const here = inZone(context.now, context.zone);
    const said = text(
      t(`kernel.courtesy.${courtesy}`, {
        name: actor.person?.name ?? 'none',
        day: dayInWords(here.toPlainDate(), t.locale),
        time: timeInWords(here, t.locale),
        city: cityOf(context.zone),
      }),
    );
    return OFFERING.has(courtesy) ? reply(said, offers()) : reply(said);
  },
});
