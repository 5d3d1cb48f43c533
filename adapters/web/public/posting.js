// Forms and buttons post without leaving the page. While a post is under way its form does nothing
// more; one that did not arrive is posted again under the same number, and acts once.
import { forgetDrafts } from './drafts.js';
import { placeLine, showFromStart } from './lines.js';
import { hideStatus, showStatus } from './status.js';

export function postInPlace(lines) {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('form[data-post]') || !lines.dataset.live) return;
    event.preventDefault();
    if (form.getAttribute('aria-busy') === 'true' || isEmpty(form)) return;
    post(lines, form, event.submitter);
  });
}

const isEmpty = (form) => form.matches('.write') && form.elements.text.value.trim() === '';

async function post(lines, form, submitter) {
  const body = new URLSearchParams(new FormData(form, submitter));
  const release = hold(form, submitter);
  try {
    const answer = await send(form.action, body);
    if (answer.location) return window.location.assign(answer.location);
    renew(form);
    forgetDrafts(form);
    if (form.matches('.write')) emptyBox(form.elements.text, body.get('text'));
    hideStatus();
    show(lines, answer.lines, submitter);
  } catch (error) {
    showStatus(error.sentence ?? document.querySelector('.chat').dataset.failed);
  } finally {
    release();
  }
}

/** What has been typed meanwhile stays. */
function emptyBox(box, sent) {
  if (box.value === sent) box.value = '';
  else if (box.value.startsWith(sent)) box.value = box.value.slice(sent.length).trimStart();
}

async function send(action, body) {
  const headers = { Accept: 'application/json' };
  const response = await fetch(action, { method: 'POST', body, headers });
  const answer = await response.json();
  if (response.ok || answer.location) return answer;
  throw Object.assign(new Error(response.statusText), { sentence: answer.message });
}

/**
 * Keeps the form from acting twice; gives what sets it free. Its buttons are only said to be
 * disabled: really disabled, they would lose the focus, which then would not follow their line when
 * it is replaced.
 */
function hold(form, submitter) {
  const controls = [...form.querySelectorAll('button')];
  form.setAttribute('aria-busy', 'true');
  submitter?.classList.add('busy');
  for (const control of controls) control.setAttribute('aria-disabled', 'true');
  return () => {
    form.setAttribute('aria-busy', 'false');
    submitter?.classList.remove('busy');
    for (const control of controls) control.removeAttribute('aria-disabled');
  };
}

/** The next post of this form is another one. */
function renew(form) {
  form.elements.nonce.value = crypto.randomUUID();
}

function show(lines, written, submitter) {
  const line = submitter?.closest('.line');
  const placed = written.map((html) => placeLine(lines, html).line);
  if (!line || line.isConnected) showFromStart(lines, placed);
}
