import type { types } from '@slack/bolt';
import { sayId } from '../../../src/kernel/messages/actionId.ts';
import type { Form } from '../../../src/kernel/messages/tree.ts';
import type { Answered, Gesture } from '../answering/conversation.ts';
import { type Carried, readCarried } from '../answering/place.ts';
import { isBlockOfField } from '../blocks/fields.ts';
import { formModal } from '../blocks/modal.ts';
import { valuesOf } from '../blocks/values.ts';
import { teamOf, type ViewPayload } from './payloads.ts';

/** What Slack is told of a submitted modal; undefined: it closes. */
export type ViewAnswer =
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> }
  | { readonly response_action: 'update'; readonly view: types.ModalView };

/** A submitted form; undefined when the modal is none of Griot's. */
export function submitGesture(payload: ViewPayload): Gesture | undefined {
  const { view, user } = payload;
  const carried = readCarried(view.private_metadata);
  if (!carried || carried.form === '') return undefined;
  return {
    // A submission that was refused wrote nothing: the same view may be submitted again.
    id: `view:${view.id}:${view.hash}`,
    user: user.id,
    team: teamOf(payload),
    channel: carried.channel,
    content: { kind: 'submit', id: carried.form, values: valuesOf(view.state.values) },
    place: carried.place,
    trigger: '',
    awaited: true,
  };
}

/** Faults stay in the modal, each under its field, the last of its inputs; a form that calls another is replaced by it. */
export function viewAnswer({ outcome, t }: Answered, payload: ViewPayload): ViewAnswer | undefined {
  const form = outcome.reply.blocks.find((block) => block.kind === 'form')?.form;
  if (outcome.error) {
    const errors = faultsOf(form, payload) ?? faultOnTop(outcome.error.message, payload);
    return errors && { response_action: 'errors', errors };
  }
  if (!form) return undefined;
  const carried = readCarried(payload.view.private_metadata);
  const metadata = JSON.stringify({ ...carried, form: form.id } satisfies Partial<Carried>);
  const around = outcome.reply.blocks.filter((block) => block.kind !== 'form');
  const more = { id: sayId('aide'), label: t('kernel.next') };
  return { response_action: 'update', view: formModal(around, form, { t, metadata, more }) };
}

const shownFields = ({ view }: ViewPayload): readonly string[] =>
  view.blocks.flatMap(({ type, block_id }) => (type === 'input' && block_id ? [block_id] : []));

function faultsOf(form: Form | undefined, payload: ViewPayload) {
  const shown = shownFields(payload);
  const faults = (form?.fields ?? []).flatMap(({ name, error }) => {
    const block = shown.findLast((one) => isBlockOfField(one, name));
    return error !== undefined && block !== undefined ? [[block, error] as const] : [];
  });
  return faults.length > 0 ? Object.fromEntries(faults) : undefined;
}

/** A fault of no field in particular is said under the first: Slack has no other place for it. */
function faultOnTop(message: string, payload: ViewPayload): Record<string, string> | undefined {
  const [first] = shownFields(payload);
  return first === undefined ? undefined : { [first]: message };
}
