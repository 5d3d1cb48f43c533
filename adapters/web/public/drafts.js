// What is being typed survives a reload or a step back. It is kept in this tab alone, under the name of whom
// the page is for, until it is sent.

const KEPT = 'textarea, input[type="text"], input[type="date"], input[type="time"], select';

const fieldsOf = (form) => [...form.querySelectorAll(KEPT)];

/** Another version of the same line is another form: what the server says in it comes first. */
function keyOf(field) {
  const { id, dataset } = field.closest('.line') ?? { id: '', dataset: {} };
  const speaker = field.form.elements.speaker?.value ?? '';
  return ['griot', speaker, window.location.pathname, id, dataset.seq ?? '', field.name].join(' ');
}

/** Some browsers lend no memory to the pages of a private window. */
function memory() {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

export function keepDrafts() {
  const kept = memory();
  if (!kept) return;
  document.addEventListener('input', ({ target }) => {
    if (target.matches(KEPT) && target.form?.matches('form[data-post]')) {
      kept.setItem(keyOf(target), target.value);
    }
  });
  for (const form of document.querySelectorAll('form[data-post]')) {
    for (const field of fieldsOf(form)) field.value = kept.getItem(keyOf(field)) ?? field.value;
  }
}

/** What has been sent is no draft any more. */
export function forgetDrafts(form) {
  const kept = memory();
  for (const field of fieldsOf(form)) kept?.removeItem(keyOf(field));
}
