import type { Person } from '../../kernel/directory.ts';
import { dayInWords, listInWords } from '../../kernel/locale/format.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { type Block, text } from '../../kernel/messages/tree.ts';
import { sendBothWays } from '../../kernel/outbox/bothWays.ts';
import type { Write } from '../../kernel/write.ts';
import { AN_ORGANIZATION, prepareButton, rotationBlocks, settleButtons } from './messages.ts';
import type { Presidencies, Rotation } from './rotation.ts';

interface RotationLetter {
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly dedupeKey: string;
}

/** In the conversation, and by mail with the line to type there. */
function send(write: Write, { id }: Person, { dedupeKey, ...message }: RotationLetter): void {
  sendBothWays(write, { person: id, message, about: null, dedupeKey, keyWithoutWay: true });
}

/** A proposal, as its previews show it. */
export interface Proposed {
  readonly draft: string;
  readonly rotation: Rotation;
  /** The name of the new Chef de file. */
  readonly chair: string;
  readonly now: Presidencies;
}

/** Asks the Chef de file in office to settle a proposal. */
export function askToSettle(write: Write, person: Person, proposed: Proposed): void {
  const { draft, rotation, chair, now } = proposed;
  const t = translator(person.locale);
  send(write, person, {
    subject: t('directory.troika.toSettle', { year: String(rotation.from.year) }),
    blocks: [
      ...rotationBlocks(t, rotation, chair, now),
      settleButtons(t, draft),
      text(t('directory.troika.letter.settle')),
    ],
    dedupeKey: `troika:${draft}`,
  });
}

interface ToPrepare {
  readonly from: Rotation['from'];
  readonly current: string;
  readonly others: readonly string[];
  readonly dedupeKey: string;
}

/** Asks for the rotation of a first of January to be prepared. */
export function askToPrepare(
  write: Write,
  person: Person,
  { from, current, others, dedupeKey }: ToPrepare,
): void {
  const t = translator(person.locale);
  const day = dayInWords(from, t.locale);
  const said = { day, current, others: listInWords(others, t.locale) };
  send(write, person, {
    subject: t('directory.troika.ask.subject', { day }),
    blocks: [
      text(t('directory.troika.ask.text', said)),
      prepareButton(t),
      text(t('directory.troika.letter.prepare', AN_ORGANIZATION)),
    ],
    dedupeKey,
  });
}
