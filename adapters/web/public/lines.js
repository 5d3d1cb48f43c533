// The lines on the page: each is known by its number, and a later version takes its place.

const numberOf = (line) => Number(line.dataset.line);
const versionOf = (line) => Number(line.dataset.seq);

/** The element that this HTML describes. */
function elementOf(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild;
}

/**
 * Puts a line where it belongs, or in the place of its earlier version.
 * @returns the line on the page, and whether it has just been added to the others
 */
export function placeLine(lines, html) {
  const line = elementOf(html);
  const shown = document.getElementById(line.id);
  if (shown && versionOf(shown) >= versionOf(line)) return { line: shown, isAdded: false };
  const hadFocus = shown?.contains(document.activeElement) ?? false;
  if (shown) shown.replaceWith(line);
  else insert(lines, line);
  lines.querySelector('.welcome')?.remove();
  focusAfter(line, hadFocus);
  return { line, isAdded: !shown };
}

function insert(lines, line) {
  const all = [...lines.querySelectorAll('.line')];
  const next = all.find((other) => numberOf(other) > numberOf(line));
  lines.insertBefore(line, next ?? null);
  announceDay(line);
  announceDay(next);
}

/** Says which day it is before the first line of that day. */
function announceDay(line) {
  const before = line?.previousElementSibling;
  if (!line || before?.classList.contains('day')) return;
  if (before?.dataset.day === line.dataset.day) return;
  const day = document.createElement('p');
  day.className = 'day';
  day.textContent = line.dataset.dayLabel;
  line.before(day);
}

/** To what is to be corrected; or else to the line that has just changed under the fingers. */
function focusAfter(line, hadFocus) {
  const wrong = line.querySelector('[aria-invalid="true"]');
  if (wrong && hadFocus) wrong.focus();
  else if (hadFocus) line.focus();
}

const scroller = (lines) => lines.parentElement;

/** The box is reversed: 0 is its end, and what is above is negative. */
const isAtEnd = (lines) => scroller(lines).scrollTop > -40;

function scrollToEnd(lines) {
  scroller(lines).scrollTop = 0;
}

/** Shows the end of the conversation, or the start of these lines when they are longer than the box. */
export function showFromStart(lines, placed) {
  scrollToEnd(lines);
  const [first] = placed;
  if (first && first.getBoundingClientRect().top < scroller(lines).getBoundingClientRect().top) {
    first.scrollIntoView({ block: 'start' });
  }
}

/** A reader who is at the end stays there; whoever reads above is told that there is more below. */
export function keepAtEnd(lines) {
  const button = document.querySelector('.newest');
  const update = () => {
    if (isAtEnd(lines)) button.hidden = true;
  };
  scroller(lines).addEventListener('scroll', update, { passive: true });
  button.addEventListener('click', () => {
    scrollToEnd(lines);
    document.getElementById('text').focus();
  });
}

/** After a line that nobody here has just asked for. */
export function announceNew(lines) {
  const isPosting = document.querySelector('form[aria-busy="true"]') !== null;
  if (!isPosting && !isAtEnd(lines)) document.querySelector('.newest').hidden = false;
}

/** « Lignes précédentes » adds them above instead of leaving the page. */
export function loadEarlier(lines) {
  lines.addEventListener('click', async (event) => {
    const link = event.target.closest('a.earlier');
    if (!link || !lines.dataset.live || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    lines.ariaBusy = 'true';
    try {
      const response = await fetch(link.href);
      if (!response.ok) throw new Error(response.statusText);
      addEarlier(lines, link, await response.text());
    } catch {
      window.location.assign(link.href);
    } finally {
      lines.ariaBusy = 'false';
    }
  });
}

function addEarlier(lines, link, html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const first = lines.querySelector('.line');
  const earlier = [...page.querySelectorAll('.lines > *')].filter(
    (element) => element.matches('.line, .day') || element === page.querySelector('.earlier'),
  );
  const isPast = (element) => !element.matches('a') || element.href.includes('avant=');
  const day = first.previousElementSibling;
  link.replaceWith(...earlier.filter(isPast));
  const last = earlier.findLast((element) => element.matches('.line'));
  if (day?.matches('.day') && last?.dataset.day === first.dataset.day) day.remove();
  (lines.querySelector('a.earlier') ?? lines.querySelector('.line')).focus();
}
