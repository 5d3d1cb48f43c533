// Forms and buttons post without leaving the page. While a post is under way its form does nothing
// more; one that did not arrive is posted again under the same number, and acts once.
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
    if (form.matches('.write')) form.elements.text.value = '';
    hideStatus();
    show(lines, answer.lines, submitter);
  } catch (error) {
    showStatus(error.sentence ?? document.querySelector('.chat').dataset.failed);
  } finally {
    release();
  }
}

async function send(action, body) {
  const headers = { Accept: 'application/json' };
  const response = await fetch(action, { method: 'POST', body, headers });
  const answer = await response.json();
  if (response.ok || answer.location) return answer;
  throw Object.assign(new Error(response.statusText), { sentence: answer.message });
}

/** Keeps the form from acting twice; gives what sets it free, and the focus back where it was. */
function hold(form, submitter) {
  const controls = [...form.querySelectorAll('button')];
  const focused = document.activeElement;
  form.setAttribute('aria-busy', 'true');
  submitter?.classList.add('busy');
  for (const control of controls) control.disabled = true;
  return () => {
    form.setAttribute('aria-busy', 'false');
    submitter?.classList.remove('busy');
    for (const control of controls) control.disabled = false;
    if (form.contains(focused) && document.activeElement === document.body) focused.focus();
  };
}

/** The next post of this form is another one. */
function renew(form) {
  form.elements.nonce.value = crypto.randomUUID();
}

function show(lines, written, submitter) {
  // A disabled button loses the focus: it is given back before its line is replaced.
  const line = submitter?.closest('.line');
  if (line && document.activeElement === document.body) line.focus();
  const placed = written.map((html) => placeLine(lines, html).line);
  if (line?.isConnected && document.activeElement === line) line.blur();
  if (!line || line.isConnected) showFromStart(lines, placed);
}
