import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { type Block, buttons, info, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import type { Row } from '../exchange/tables.ts';
import { askFor, type RowForm } from '../forms/rowForm.ts';
import type { GroupNew } from '../spoken/groupNew.ts';

/**
 * The form of a group that is to be created, with the code that is proposed; who is to lead it is named afterwards.
 * @throws DomainError `group.known`
 */
export function askNew(context: Context, asked: RowForm, said: GroupNew): Reply {
  const { t } = context;
  const { code, name, parent, known, leader, isPresided } = said;
  if (known) throw new DomainError('group.known', { group: known.code });
  const form = askFor(context, asked, { code, name, ...(parent ? { parent: parent.code } : {}) });
  const role = isPresided ? 'chair' : 'coordinator';
  const then = leader === '' ? [] : [info(t('directory.groupTold.leader', { code, leader, role }))];
  return { blocks: [...form.blocks, ...then] };
}

/** Its code stands in the numbers of its meetings and decisions: a new name leaves it. */
export const codeStays = ({ t }: Context, code: string, { name }: Row): readonly Block[] =>
  name === undefined ? [] : [info(t('directory.groupTold.code', { code }))];

/** No group is taken away: what it has decided stays to be read. */
export const tellHowToEnd = ({ t }: Context, { code }: Group): Reply =>
  reply(
    text(t('directory.groupTold.ends', { code })),
    buttons(
      { id: sayId(`groupe ${code}`), label: t('directory.groupTold.show') },
      { id: sayId(`annuler ${code}`), label: t('directory.groupTold.cancel') },
    ),
  );
