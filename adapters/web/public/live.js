// Lines that others write, as they are written. A page that is not looked at does not listen (a
// browser opens few connections to one place); looked at again, it resumes where it had stopped.
import { announceNew, placeLine } from './lines.js';
import { hideStatus, showStatus } from './status.js';
import { markElsewhere, markSeen } from './unread.js';

/** A connection that comes back at once is nobody's concern. */
const PATIENCE_MS = 4000;

/** Whether the person may still read this page; so it is assumed while the server does not answer. */
async function isStillMine() {
  try {
    const { ok, redirected } = await fetch(window.location.pathname, { method: 'HEAD' });
    return ok && !redirected;
  } catch {
    return true;
  }
}

export function followLive(lines) {
  if (!lines.dataset.live) return;
  let source;
  let cursor = Number(lines.dataset.cursor);
  let worry;

  const listen = () => {
    source = new EventSource(`${lines.dataset.live}&apres=${cursor}`);
    source.addEventListener('line', (event) => {
      cursor = Number(event.lastEventId);
      markSeen(cursor);
      if (placeLine(lines, event.data).isAdded) announceNew(lines);
    });
    // Somebody else was chosen in another tab: this page is his now.
    source.addEventListener('other', () => window.location.reload());
    source.addEventListener('elsewhere', (event) => markElsewhere(event.data));
    source.addEventListener('open', () => {
      clearTimeout(worry);
      if (worry) hideStatus();
      worry = undefined;
    });
    source.addEventListener('error', () => {
      const { offline } = document.querySelector('.status').dataset;
      worry ??= setTimeout(() => showStatus(offline), PATIENCE_MS);
      if (source.readyState === EventSource.CLOSED) setTimeout(startAgain, PATIENCE_MS);
    });
  };
  const restart = () => {
    source?.close();
    if (document.visibilityState === 'visible') listen();
  };
  const startAgain = async () => {
    if (await isStillMine()) restart();
    else window.location.reload();
  };
  document.addEventListener('visibilitychange', restart);
  window.addEventListener('pagehide', () => source?.close());
  restart();
}
