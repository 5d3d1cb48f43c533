import { nobodyAnswers } from '../decisions/following/nobodyAnswers.ts';
import { ownerQuestions } from '../decisions/following/ownerQuestion.ts';
import type { Context } from '../kernel/commands/context.ts';
import { errorText } from '../kernel/errorReply.ts';
import { listInWords } from '../kernel/locale/format.ts';
import { actionId, sayId } from '../kernel/messages/actionId.ts';
import { type Block, buttons, info, type Reply, text, warning } from '../kernel/messages/tree.ts';
import { fold } from '../kernel/text/fold.ts';
import { isResolution, standing } from './book.ts';
import { type Floor, quorumRule } from './floor.ts';
import type { Written } from './openBook.ts';
import { attendanceOf, type QuorumCount, quorumOf } from './room.ts';
import { lineInWords } from './wording.ts';

/** The action that enters a proposal in the register. */
export const ACCEPT = 'livre.enregistrer';

/** In a channel everybody reads what goes to the book. */
export const visibility = ({ channel }: Context): Pick<Reply, 'visibility'> =>
  channel === undefined ? {} : { visibility: 'channel' };

/** « 7. Décision D-2027-004 : … », what could not be understood in it, and the quorum when it turns. */
export function acknowledge(
  context: Context,
  floor: Floor,
  act: 'line' | 'correct' | 'annul',
  written: Written,
): Reply {
  const { t } = context;
  const { number } = written.line;
  const line = lineInWords({ ...context, ...floor }, written.line, written.decision);
  return {
    ...visibility(context),
    blocks: [
      text(t.rich(`seances.ack.${act}`, { number, line })),
      ...(act === 'annul' ? [] : doubts(context, floor, written)),
      ...(act === 'line' ? saidTwice(context, written) : []),
      ...quorumBlocks(context, floor, written),
    ],
  };
}

/** Of a point that is called, with what comes after it. */
export function acknowledgeLine(context: Context, floor: Floor, written: Written): Reply {
  const reply = acknowledge(context, floor, 'line', written);
  const { line } = written.line;
  if (line.kind !== 'point') return reply;
  return { ...reply, blocks: [...reply.blocks, pointButtons(context, floor, line.position)] };
}

function doubts(context: Context, floor: Floor, { line, decision, fault }: Written): Block[] {
  const { t } = context;
  const { number } = line;
  const unclear = line.line.kind === 'attendance' ? line.line.unclear : [];
  const proposed = isResolution(line.line) && line.line.register === undefined;
  return [
    ...(unclear.length > 0
      ? [warning(t('seances.unclear', { number, names: listInWords(unclear, t.locale) }))]
      : []),
    ...(fault ? [warning(t('seances.dueLeftOut', { number, reason: errorText(t, fault) }))] : []),
    ...(decision
      ? [
          ...ownerQuestions(context, floor.group, decision),
          ...nobodyAnswers(context, floor.group, decision),
        ]
      : []),
    ...(proposed ? proposal(context, floor, number) : []),
  ];
}

/** Two who write at once may note the same: it is told, with what takes it back. */
function saidTwice({ t }: Context, { line: { line, number }, before }: Written): Block[] {
  if (!isResolution(line)) return [];
  const said = fold(line.text).trim();
  const twin = standing(before).find(
    (one) => one.number !== number && isResolution(one.line) && fold(one.line.text).trim() === said,
  );
  if (!twin) return [];
  const undo = `annuler ${number}`;
  return [
    warning(t('seances.saidTwice', { number: twin.number })),
    buttons({ id: sayId(undo), label: undo }),
  ];
}

function proposal({ t }: Context, { meeting }: Floor, number: number): Block[] {
  const id = actionId(ACCEPT, { reunion: meeting.code, ligne: String(number) });
  return [
    text(t('seances.proposedNote')),
    buttons({ id, label: t('seances.button.accept'), style: 'primary' }),
  ];
}

/** Said when it is reached or lost; while it is missing, how many more it takes. */
function quorumBlocks(context: Context, floor: Floor, { before, book, line }: Written): Block[] {
  const rule = quorumRule(context, floor);
  const was = quorumOf(attendanceOf(before), rule);
  const is = quorumOf(attendanceOf(book), rule);
  if (!was || !is) return [];
  const counts = { present: is.present, seated: is.seated, needed: is.needed };
  if (is.reached && !was.reached) return [info(context.t('seances.quorumReached', counts))];
  if (was.reached && !is.reached) return [warning(context.t('seances.quorumLost', counts))];
  return is.reached || line.line.kind !== 'attendance' ? [] : [missing(context, is)];
}

const missing = ({ t }: Context, { needed, present }: QuorumCount): Block =>
  text([{ muted: t('seances.quorumMissing', { missing: needed - present }) }]);

/** « Point suivant », « Clore » once the last point is called. */
function pointButtons({ t }: Context, { agenda }: Floor, position: number | undefined): Block {
  const last = position !== undefined && position >= agenda.length;
  return last
    ? buttons({ id: sayId('clore'), label: t('seances.button.close') })
    : buttons({ id: sayId('point suivant'), label: t('seances.button.next') });
}
