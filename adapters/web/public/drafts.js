// What is being typed survives a reload or a step back. It is kept in this tab alone, under the name of whom
// the page is for, until it is sent. What was sent and got no answer is kept beside it with its number: sent
// again as it was, it acts once.
import { hasArrived, inTurn, takeUp } from './ahead.js';

const KEPT = 'textarea, input[type="text"], input[type="date"], input[type="time"], select';

const fieldsOf = (form) => [...form.querySelectorAll(KEPT)];

/** Another version of the same line is another form: what the server says in it comes first. */
function keyOf({ form, name }) {
  const { id, dataset } = form.closest('.line') ?? { id: '', dataset: {} };
  const speaker = form.elements.speaker?.value ?? '';
  return ['griot', speaker, window.location.pathname, id, dataset.seq ?? '', name].join(' ');
}

const sentKeyOf = (form) => keyOf({ form, name: 'sent' });

/** Some browsers lend no memory to the pages of a private window. */
function memory() {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

/** A memory that is full keeps no draft, and hinders nothing. */
function keep(key, value) {
  try {
    memory()?.setItem(key, value);
  } catch {}
}

export function keepDrafts(lines) {
  const kept = memory();
  if (!kept) return;
  document.addEventListener('input', ({ target }) => {
    if (target.matches(KEPT) && target.form?.matches('form[data-post]')) {
      keep(keyOf(target), target.value);
    }
  });
  for (const form of document.querySelectorAll('form[data-post]')) {
    if (fieldsOf(form).length > 0) restore(kept, form, lines);
  }
}

function restore(kept, form, lines) {
  for (const field of fieldsOf(form)) field.value = kept.getItem(keyOf(field)) ?? field.value;
  const { number, texts } = JSON.parse(kept.getItem(sentKeyOf(form)) ?? '{}');
  if (!number) return;
  const isWritten = form.matches('.write');
  if (isWritten) takeUp(texts);
  if (!lines.querySelector(`.own[data-nonce="${CSS.escape(number)}"]`)) {
    form.elements.nonce.value = number;
  } else if (isWritten) {
    hasArrived(form.elements.text);
    keepForm(form);
  }
}

/** What a form holds as it is on its way, and what has been sent under which number. */
export function keepForm(form) {
  const fields = fieldsOf(form);
  if (fields.length === 0) return;
  for (const field of fields) keep(keyOf(field), field.value);
  const texts = form.matches('.write') ? inTurn() : [];
  keep(sentKeyOf(form), JSON.stringify({ number: form.elements.nonce.value, texts }));
}

/** What has been sent is no draft any more. */
export function forgetDrafts(form) {
  const kept = memory();
  for (const field of fieldsOf(form)) kept?.removeItem(keyOf(field));
  kept?.removeItem(sentKeyOf(form));
}
