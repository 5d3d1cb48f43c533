import type { types } from '@slack/bolt';
import type { Translator } from '../../../src/kernel/locale/translate.ts';
import type { Block, Button, Form } from '../../../src/kernel/messages/tree.ts';
import { slackBlocks } from './blocks.ts';
import { inputBlocks, plainText } from './fields.ts';
import { LIMITS } from './limits.ts';
import { viewPage } from './pages.ts';

/** Every modal of Griot carries it. */
const MODAL = 'griot';

/** What a modal needs besides its content. */
export interface ModalFrame {
  readonly t: Translator;
  /** What it carries to its submission and its buttons. */
  readonly metadata: string;
  /** Reads the whole elsewhere, when it has no room for it. */
  readonly more: Button;
}

/** A form as a modal; what else the reply says stands above its fields. */
export function formModal(
  around: readonly Block[],
  form: Form,
  { t, metadata, more }: ModalFrame,
): types.ModalView {
  const long = form.title.length > LIMITS.viewTitle;
  const lead: readonly Block[] = long ? [{ kind: 'heading', text: form.title }, ...around] : around;
  const inputs = form.fields.flatMap((field) => inputBlocks(field, t));
  const fields = inputs.slice(0, LIMITS.viewBlocks - 1);
  const room = LIMITS.viewBlocks - fields.length;
  return {
    type: 'modal',
    callback_id: MODAL,
    // One that is too long stands whole above the fields, and is not cut here.
    title: plainText(long ? t('slack.modal.title') : form.title, LIMITS.viewTitle),
    submit: plainText(form.submit, LIMITS.viewTitle),
    close: plainText(t('slack.modal.close'), LIMITS.viewTitle),
    private_metadata: metadata,
    blocks: [...viewPage(slackBlocks(lead, t.locale), more, room), ...fields],
  };
}

/** An answer that is only to be read, where there is no conversation to say it in. */
export function replyModal(
  blocks: readonly Block[],
  { t, metadata, more }: ModalFrame,
): types.ModalView {
  return {
    type: 'modal',
    callback_id: MODAL,
    title: plainText(t('slack.modal.title'), LIMITS.viewTitle),
    close: plainText(t('slack.modal.close'), LIMITS.viewTitle),
    private_metadata: metadata,
    blocks: viewPage(slackBlocks(blocks, t.locale), more),
  };
}
