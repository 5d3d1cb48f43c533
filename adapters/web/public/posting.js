// Forms and buttons post without leaving the page. While a post is under way its form does nothing
// more; one that did not arrive is posted again under the same number, and acts once.
import { hasArrived, hasFailed, isUnderWay, sendAfter, typeBelow } from './ahead.js';
import { forgetDrafts, keepForm } from './drafts.js';
import { placeLine, showFromStart } from './lines.js';
import { hideStatus, showStatus } from './status.js';

/** After so long the person is told that it is slow; after so long again, that it has failed. */
const SLOW_MS = 6000;
const LOST_MS = 60_000;

export function postInPlace(lines) {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('form[data-post]')) return;
    // The page is left: the next one knows by its number that the line has arrived.
    if (!lines.dataset.live) return keepForm(form);
    event.preventDefault();
    if (isEmpty(form)) return;
    if (form.getAttribute('aria-busy') !== 'true') return post(lines, form, event.submitter);
    if (form.matches('.write')) sendAfter(form.elements.text);
  });
  typeBelow(document.getElementById('text'));
}

const isEmpty = (form) => form.matches('.write') && form.elements.text.value.trim() === '';

/** @param text what was typed ahead, when the box holds more than that */
async function post(lines, form, submitter, text) {
  const body = new URLSearchParams(new FormData(form, submitter));
  if (text !== undefined) body.set('text', text);
  if (form.matches('.write')) isUnderWay(body.get('text'));
  keepForm(form);
  const release = hold(form, submitter);
  let next;
  try {
    const answer = await send(form.action, body);
    if (answer.location) return window.location.assign(answer.location);
    next = settle(form);
    hideStatus();
    show(lines, answer.lines, submitter);
  } catch (error) {
    if (form.matches('.write')) hasFailed(form.elements.text);
    showStatus(error.sentence ?? document.querySelector('.chat').dataset.failed);
  } finally {
    release();
  }
  if (next !== undefined) await post(lines, form, submitter, next);
}

/**
 * The next post of this form is another one.
 * @returns what was sent meanwhile, and has its turn now
 */
function settle(form) {
  renew(form);
  forgetDrafts(form);
  if (!form.matches('.write')) return undefined;
  const next = hasArrived(form.elements.text);
  if (!isEmpty(form)) keepForm(form);
  return next;
}

async function send(action, body) {
  const headers = { Accept: 'application/json' };
  const signal = AbortSignal.timeout(LOST_MS);
  const response = await fetch(action, { method: 'POST', body, headers, signal });
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
  const patience = setTimeout(
    () => showStatus(document.querySelector('.chat').dataset.slow),
    SLOW_MS,
  );
  return () => {
    clearTimeout(patience);
    form.setAttribute('aria-busy', 'false');
    submitter?.classList.remove('busy');
    for (const control of controls) control.removeAttribute('aria-disabled');
  };
}

function renew(form) {
  form.elements.nonce.value = crypto.randomUUID();
}

function show(lines, written, submitter) {
  const line = submitter?.closest('.line');
  const placed = written.map((html) => placeLine(lines, html).line);
  if (!line || line.isConnected) showFromStart(lines, placed);
}
