// Which conversations hold something that this browser has not shown yet to this person.

const nav = () => document.getElementById('nav');
const current = () => nav()?.querySelector('a[aria-current][data-latest]');
const keyOf = (link) => `seen ${nav().dataset.visitor} ${link.getAttribute('href')}`;

/** A browser that lends no memory, or no more of it, marks nothing; the lines come all the same. */
function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {}
}

/** The conversation on the page is read; the others are compared with what was read of them. */
export function markUnread(lines) {
  if (!nav()) return;
  if (lines?.dataset.live) markSeen(Number(lines.dataset.cursor));
  for (const link of nav().querySelectorAll('a[data-latest]')) {
    const latest = Number(link.dataset.latest);
    const seen = recall(keyOf(link));
    // Never opened here: what it holds is not news.
    if (seen === null) remember(keyOf(link), String(latest));
    else if (latest > Number(seen)) badgeOf(link).hidden = false;
  }
}

const badgeOf = (link) => link.querySelector('.unread');

/** The conversation on the page has been read up to there. */
export function markSeen(latest) {
  const link = current();
  if (!link) return;
  remember(keyOf(link), String(latest));
  badgeOf(link).hidden = true;
}

/** Something has come in another place. */
export function markElsewhere(path) {
  for (const link of nav().querySelectorAll('a')) {
    if (link.getAttribute('href') === path && !link.ariaCurrent) badgeOf(link).hidden = false;
  }
}
