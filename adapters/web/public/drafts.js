// What is being typed survives a reload or a step back. It is kept in this tab alone, under the name of whom
// the page is for, until it is sent. What was sent and got no answer keeps its number: sent again, it acts once.

const KEPT = 'textarea, input[type="text"], input[type="date"], input[type="time"], select';

const fieldsOf = (form) => [...form.querySelectorAll(KEPT)];

/** Another version of the same line is another form: what the server says in it comes first. */
function keyOf({ form, name }) {
  const { id, dataset } = form.closest('.line') ?? { id: '', dataset: {} };
  const speaker = form.elements.speaker?.value ?? '';
  return ['griot', speaker, window.location.pathname, id, dataset.seq ?? '', name].join(' ');
}

const numberKeyOf = (form) => keyOf({ form, name: 'nonce' });

/** Some browsers lend no memory to the pages of a private window. */
function memory() {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

export function keepDrafts(lines) {
  const kept = memory();
  if (!kept) return;
  document.addEventListener('input', ({ target }) => {
    if (target.matches(KEPT) && target.form?.matches('form[data-post]')) {
      kept.setItem(keyOf(target), target.value);
    }
  });
  for (const form of document.querySelectorAll('form[data-post]')) {
    if (fieldsOf(form).length > 0) restore(kept, form, lines);
  }
}

function restore(kept, form, lines) {
  const number = kept.getItem(numberKeyOf(form));
  if (number && lines.querySelector(`.own[data-nonce="${CSS.escape(number)}"]`)) forgetDrafts(form);
  else if (number) form.elements.nonce.value = number;
  for (const field of fieldsOf(form)) field.value = kept.getItem(keyOf(field)) ?? field.value;
}

/** What a form holds as it is on its way, and under which number. */
export function keepForm(form) {
  const kept = memory();
  const fields = fieldsOf(form);
  if (!kept || fields.length === 0) return;
  for (const field of fields) kept.setItem(keyOf(field), field.value);
  kept.setItem(numberKeyOf(form), form.elements.nonce.value);
}

/** What has been sent is no draft any more. */
export function forgetDrafts(form) {
  const kept = memory();
  for (const field of fieldsOf(form)) kept?.removeItem(keyOf(field));
  kept?.removeItem(numberKeyOf(form));
}
