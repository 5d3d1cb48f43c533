import type { Directory } from '../kernel/directory.ts';
import { rangeInWords } from '../kernel/locale/format.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import { actionId } from '../kernel/messages/actionId.ts';
import {
  type Block,
  type Button,
  buttons,
  facts,
  type ListItem,
  text,
} from '../kernel/messages/tree.ts';
import type { Proposed } from './proposalStore.ts';

/** What may be done of a proposal. */
export const ON_PROPOSAL = {
  accept: 'propositions.accepter',
  decline: 'propositions.decliner',
} as const;

/** A remark is read in a message, not a letter in it. */
const LONGEST_COMMENT = 500;

/** Who proposes what, and two buttons. */
export function proposalBlocks(
  t: Translator,
  directory: Directory,
  proposed: Proposed,
  comment: string,
): Block[] {
  const { meeting, proposal } = proposed;
  const short = comment.slice(0, LONGEST_COMMENT);
  return [
    text(t('mailbox.proposal.text', { name: nameOf(directory, proposed), code: meeting.code })),
    facts(
      {
        label: t('mailbox.proposal.planned'),
        value: rangeInWords(meeting.start, meeting.end, t.locale),
      },
      {
        label: t('mailbox.proposal.proposed'),
        value: rangeInWords(proposal.start, proposal.end, t.locale),
      },
      ...(short === '' ? [] : [{ label: t('mailbox.proposal.comment'), value: short }]),
    ),
    buttons(...proposalButtons(t, proposed)),
  ];
}

/** The buttons carry the moment that they were made for: another may be proposed meanwhile. */
function proposalButtons(t: Translator, { proposal }: Proposed): Button[] {
  const params = { proposition: proposal.id, debut: proposal.start.toInstant().toString() };
  return [
    {
      id: actionId(ON_PROPOSAL.accept, params),
      label: t('mailbox.proposal.accept'),
      style: 'primary',
    },
    { id: actionId(ON_PROPOSAL.decline, params), label: t('mailbox.proposal.decline') },
  ];
}

/** One line of the list of proposals. */
export function proposalItem(t: Translator, directory: Directory, proposed: Proposed): ListItem {
  const { meeting, proposal } = proposed;
  const said = {
    code: meeting.code,
    name: nameOf(directory, proposed),
    moment: rangeInWords(proposal.start, proposal.end, t.locale),
  };
  return { text: t('mailbox.proposal.line', said), buttons: proposalButtons(t, proposed) };
}

const nameOf = (directory: Directory, { proposal }: Proposed): string =>
  directory.person(proposal.personId)?.name ?? '';
