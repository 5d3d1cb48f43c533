import type { Translator } from '../locale/translate.ts';
import { actionId } from './actionId.ts';
import { type Block, type Button, buttons } from './tree.ts';

/** Confirmer / Abandonner, for the draft of a command that leaves nothing to modify. */
export function yesOrNo(
  t: Translator,
  command: string,
  draft: string,
  style: NonNullable<Button['style']>,
): Block {
  const press = (verb: string): string => actionId(`${command}.${verb}`, { draft });
  return buttons(
    { id: press('confirmer'), label: t('kernel.confirm'), style },
    { id: press('abandonner'), label: t('kernel.abandon') },
  );
}
