import type { Context } from '../../kernel/commands/context.ts';
import type { Reader } from '../../kernel/database.ts';
import type { Group } from '../../kernel/directory.ts';
import { draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { errorText } from '../../kernel/errorReply.ts';
import { isDefined } from '../../kernel/isDefined.ts';
import { dateInWords, listInWords } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import {
  type Block,
  buttons,
  heading,
  info,
  ordered,
  type Reply,
  type Span,
  text,
  warning,
} from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import { dayIn } from '../../kernel/time.ts';
import { readingOf } from '../cards.ts';
import { ownersInWords } from '../messages.ts';
import { resolveOwners } from '../recording/owners.ts';
import type { DecisionMade } from '../recording/recording.ts';
import { twinOf } from '../recording/twin.ts';
import type { Taken } from '../taken/meetingAndGroup.ts';
import { RECORD_LIST, storeList } from './pastedDraft.ts';
import type { ReadItem } from './readingAll.ts';

/** Shows what was read of each line: nothing is recorded before it is confirmed. */
export async function previewList(
  context: Context,
  { group, meeting }: Taken,
  items: readonly ReadItem[],
  apart: readonly string[],
): Promise<Reply> {
  const { t } = context;
  const made = items.flatMap((item) => ('made' in item ? [item.made] : []));
  const twins = await twinsOf(made, context.db);
  const draft =
    made.length === 0
      ? undefined
      : await context.write((write) =>
          openDraft(write, RECORD_LIST, storeList(group, made, twins), draftAuthor(context)),
        );
  return {
    blocks: [
      ...readBlocks(context, { group, meeting }, made, twins),
      ...items.flatMap((item) => ('made' in item ? [] : oddBlocks(context, group, item))),
      ...(apart.length > 0
        ? [info(t('decisions.pasted.apart', { lines: apart.join(' / ') }))]
        : []),
      text(t('decisions.pasted.nothingYet', { count: made.length })),
      ...(draft === undefined ? [] : [yesOrNo(t, RECORD_LIST, draft, 'primary')]),
    ],
  };
}

/** The same list once more: others have said the very same since it was shown. */
export function previewAgain(
  context: Context,
  group: Group,
  made: readonly DecisionMade[],
  { twins, draft }: { readonly twins: readonly string[]; readonly draft: string },
): Reply {
  const { t } = context;
  return {
    replacesOriginal: true,
    blocks: [
      ...readBlocks(context, { group, meeting: made[0]?.meeting }, made, twins),
      text(t('decisions.pasted.nothingYet', { count: made.length })),
      yesOrNo(t, RECORD_LIST, draft, 'primary'),
    ],
  };
}

/** What was read, and what of it stands in the register already. */
function readBlocks(
  context: Context,
  { group, meeting }: Pick<DecisionMade, 'group' | 'meeting'>,
  made: readonly DecisionMade[],
  twins: readonly string[],
): Block[] {
  const { t } = context;
  return [
    heading(t('decisions.pasted.title', { group: group.name })),
    ...(meeting ? [text(t('decisions.pasted.meeting', { code: meeting.code }))] : []),
    ...(made.length > 0 ? [ordered(made.map((one) => ({ text: itemLine(context, one) })))] : []),
    ...(twins.length > 0
      ? [warning(t('decisions.pasted.twins', { codes: twins.join(', ') }))]
      : []),
  ];
}

/** The open decisions that say the very same already: a list may be pasted twice. */
export async function twinsOf(
  made: readonly DecisionMade[],
  db: Reader,
): Promise<readonly string[]> {
  const twins: string[] = [];
  for (const { group, text: said } of made) {
    const twin = await twinOf(db, { id: '', groupId: group.id, text: said });
    if (twin !== undefined) twins.push(twin);
  }
  return twins;
}

/** « Transmettre la matrice — responsable : PNUD — échéance : 31 mars 2027 ». */
function itemLine(context: Context, made: DecisionMade): readonly Span[] {
  const { t, directory, now } = context;
  const { group, text: what, ownerNames, due, kind, tags } = made;
  const { known, asked } = resolveOwners(ownerNames, directory, group, dayIn(now, group.zone));
  const owners = ownersInWords(readingOf(context, group), { owners: known, ownersAsked: asked });
  const count = known.length + asked.length;
  const facts = [
    kind === 'decision' ? undefined : t('decisions.kind', { kind }),
    owners === undefined ? t('decisions.noOwner') : t('decisions.pasted.owners', { owners, count }),
    due ? t('decisions.oups.due', { day: dateInWords(due, t.locale) }) : t('decisions.undated'),
    tags.length === 0
      ? undefined
      : listInWords(
          tags.map((tag) => `#${tag}`),
          t.locale,
        ),
  ].filter(isDefined);
  return [{ bold: what }, ` — ${facts.join(' — ')}`];
}

/** What a line would do by itself, with the form that puts it right. */
function oddBlocks(
  { t }: Context,
  { code }: Group,
  { said, fault }: Exclude<ReadItem, { readonly made: DecisionMade }>,
): Block[] {
  const reason = errorText(t, fault);
  return [
    warning(t('decisions.pasted.odd', { said, reason })),
    buttons({ id: sayId(`décision ${code} : ${said}`), label: t('decisions.pasted.apartButton') }),
  ];
}
