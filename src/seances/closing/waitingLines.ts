import type { Context } from '../../kernel/commands/context.ts';
import type { Reader } from '../../kernel/database.ts';
import { draftAuthor, markSight, openDraft } from '../../kernel/drafts.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { buttons, list, type Reply, text } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import type { Write } from '../../kernel/write.ts';
import { visibility } from '../acknowledging.ts';
import { bookOf } from '../book.ts';
import type { Floor } from '../floor.ts';
import { NOTE, NOTE_ALL, noteSchema } from '../noting.ts';
import { readSaying } from '../saying/saying.ts';
import { entriesOf } from '../store.ts';
import { CLOSE_AT } from './leftOpen.ts';

/** A line that was pasted in a séance, and is in the book neither by its own button nor by that of all. */
interface Waiting {
  readonly draft: string;
  readonly line: string;
  readonly isLeft: boolean;
}

/** In the order in which they were pasted; what the book holds, or has held under another word, waits no more. */
async function waitingLines(db: Reader, { meeting, seance }: Floor): Promise<readonly Waiting[]> {
  const rows = await db.draft.findMany({
    where: {
      command: NOTE,
      createdAt: { gte: new Date(seance.openedAt.epochMilliseconds) },
      payload: { contains: JSON.stringify(meeting.code) },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, payload: true, status: true, sight: true },
  });
  const read = rows.map(({ id, payload, status, sight }) => ({
    ...noteSchema.parse(JSON.parse(payload)),
    draft: id,
    isOpen: status === 'open',
    isLeft: sight === 'gone',
  }));
  const own = read.filter(({ code }) => code === meeting.code);
  const noted = own.filter(({ isOpen }) => !isOpen).map(({ line }) => line);
  const written = bookOf(await entriesOf(db, seance.id)).flatMap(({ line }) =>
    'text' in line ? [line.text] : [],
  );
  const waiting = own.filter(
    ({ line, isOpen }) =>
      isOpen && !noted.includes(line) && !written.includes(readSaying(line)?.rest ?? line),
  );
  return [
    ...new Map(waiting.map(({ draft, line, isLeft }) => [line, { draft, line, isLeft }])).values(),
  ];
}

/** They are left out when the séance closes without them: closed once more, it asks nothing of them again. */
export async function leaveOut({ tx }: Write, floor: Floor): Promise<void> {
  const waiting = await waitingLines(tx, floor);
  await markSight(
    tx,
    waiting.map(({ draft: id }) => ({ id })),
    'gone',
  );
}

/** « Tout noter », « notez tout » typed rather than pressed. */
export const isNoteAll = (typed: string): boolean =>
  /^(?:(?:griot,? )?(?:tout noter|note[rz]? tout|on note tout|note[rz]? les toutes?|tout note[rz]?))[\s.!]*$/u.test(
    fold(typed).replace(/-/gu, ' '),
  );

/**
 * The lines that wait for their button, with the one that notes them all; undefined when none does.
 * @param closingAt when the séance was to be closed: another button closes it without them
 */
export async function askWaiting(
  context: Context,
  floor: Floor,
  closingAt?: number,
): Promise<Reply | undefined> {
  const { t } = context;
  const { code } = floor.meeting;
  const found = await waitingLines(context.db, floor);
  const waiting = found.filter(({ isLeft }) => closingAt === undefined || !isLeft);
  if (waiting.length === 0) return undefined;
  const author = { ...draftAuthor(context), personId: null };
  const drafts = waiting.map(({ draft }) => draft);
  const all = await context.write((write) => openDraft(write, NOTE_ALL, { code, drafts }, author));
  const closing = closingAt === undefined ? 'no' : 'yes';
  return {
    ...visibility(context),
    blocks: [
      text(t('seances.waiting', { count: waiting.length, closing })),
      list(waiting.map(({ line }) => ({ text: [line] }))),
      buttons(
        {
          id: actionId(NOTE_ALL, { draft: all }),
          label: t('seances.button.writeAll'),
          style: 'primary',
        },
        ...(closingAt === undefined
          ? []
          : [
              {
                id: actionId(CLOSE_AT, { reunion: code, a: String(closingAt), sans: 'oui' }),
                label: t('seances.button.closeWithout'),
              },
            ]),
      ),
    ],
  };
}
