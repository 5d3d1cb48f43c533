import type { Context } from '../../kernel/commands/context.ts';
import { dateInWords, listInWords } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import type { Button } from '../../kernel/messages/tree.ts';
import { type NamesAndDay, namesAndDayTyped } from '../recording/namesAndDay.ts';

/** Gives a decision to these, by that day: « D-2027-008 · échéance : 12 mars 2027 · responsable : UNICEF ». */
export function correctionButton({ t }: Context, code: string, said: NamesAndDay): Button {
  const { due, owners } = said;
  const parts = [
    code,
    ...(due ? [t('decisions.oups.due', { day: dateInWords(due, t.locale) })] : []),
    ...(owners.length > 0
      ? [t('decisions.oups.owners', { names: listInWords(owners, t.locale) })]
      : []),
  ];
  const id = sayId(`décision corriger ${code} ${namesAndDayTyped(said)}`);
  return { id, label: parts.join(' · '), style: 'primary' };
}
