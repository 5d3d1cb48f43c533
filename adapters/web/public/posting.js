// Forms and buttons post without leaving the page. While a post is under way its form does nothing
// more; one that did not arrive is posted again under the same number, and acts once.
import { hasArrived, inTurn, lineUp, takeUp, typeBelow } from './ahead.js';
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
    if (isEmpty(form)) return event.preventDefault();
    if (form.matches('.write') && lineUp(form.elements.text)) renew(form);
    keepForm(form);
    // The page is left: the next one knows by its number that the line has arrived.
    if (!lines.dataset.live) return;
    event.preventDefault();
    if (!isBusy(form)) post(lines, form, event.submitter);
  });
  sendInTurn(document.querySelector('.write'));
}

const isBusy = (form) => form.getAttribute('aria-busy') === 'true';
const isEmpty = (form) => form.matches('.write') && form.elements.text.value.trim() === '';

/** Of all that the box holds, the first line alone leaves. */
function sendInTurn(form) {
  typeBelow(form.elements.text);
  form.addEventListener('formdata', ({ formData }) => formData.set('text', inTurn()[0]));
  // After a failure the same words, typed again in a box that was emptied, are another line.
  form.addEventListener('input', () => {
    if (isBusy(form) || !isEmpty(form)) return;
    takeUp([]);
    renew(form);
    forgetDrafts(form);
  });
}

async function post(lines, form, submitter) {
  const body = new URLSearchParams(new FormData(form));
  if (submitter?.name) body.set(submitter.name, submitter.value);
  const release = hold(form, submitter);
  let isNext = false;
  try {
    const answer = await send(form.action, body);
    if (answer.location) return window.location.assign(answer.location);
    isNext = settle(form);
    hideStatus();
    show(lines, answer.lines, submitter);
  } catch (error) {
    showStatus(error.sentence ?? document.querySelector('.chat').dataset.failed);
  } finally {
    release();
  }
  if (isNext) await post(lines, form, submitter);
}

/**
 * The next post of this form is another one.
 * @returns whether another line was sent meanwhile, and has its turn now
 */
function settle(form) {
  renew(form);
  forgetDrafts(form);
  if (!form.matches('.write')) return false;
  hasArrived(form.elements.text);
  if (!isEmpty(form)) keepForm(form);
  return inTurn().length > 0;
}

async function send(action, body) {
  const headers = { Accept: 'application/json' };
  const patience = new AbortController();
  const end = setTimeout(() => patience.abort(), LOST_MS);
  try {
    const request = { method: 'POST', body, headers, signal: patience.signal };
    const response = await fetch(action, request);
    const answer = await response.json();
    if (response.ok || answer.location) return answer;
    throw Object.assign(new Error(response.statusText), { sentence: answer.message });
  } finally {
    clearTimeout(end);
  }
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

/** Made by hand: older telephones make no UUID. */
function renew(form) {
  form.elements.nonce.value = crypto.getRandomValues(new Uint32Array(4)).join('-');
}

function show(lines, written, submitter) {
  const line = submitter?.closest('.line');
  const placed = written.map((html) => placeLine(lines, html).line);
  if (!line || line.isConnected) showFromStart(lines, placed);
}
