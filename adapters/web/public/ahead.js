// What is typed and sent while an earlier line is still on its way: the box holds them one under the
// other, and each leaves in its turn. The box has the last word: what it holds no more does not leave.

/** What has been sent and not answered yet. The first alone has left; it bears the number of the form. */
let sent = [];

export const inTurn = () => sent;

const isBusy = (box) => box.form.getAttribute('aria-busy') === 'true';

/** Whether that text is the top of the box, and not only the beginning of another line. */
const isTop = (value, text) =>
  value.startsWith(text) && /^[^\S\n]*(\n|$)/.test(value.slice(text.length));

/**
 * @param isGone whether the first cannot be called back any more, whatever the box says
 * @returns those of the sent lines that still count, and what the box holds below them
 */
function read(value, isGone) {
  let rest = value.trim();
  const held = [];
  for (const text of sent) {
    if (isTop(rest, text)) rest = rest.slice(text.length).trim();
    else if (held.length > 0 || !isGone) break;
    held.push(text);
  }
  return { held, rest };
}

/**
 * Enter was pressed: what is new in the box waits for its turn; the same line twice is a slip.
 * @returns whether the first is another line than the one that had left, and needs a number of its own
 */
export function lineUp(box) {
  const { held, rest } = read(box.value, isBusy(box));
  const isAnother = sent.length > 0 && held.length === 0;
  sent = rest === '' ? held : [...held, rest];
  return isAnother;
}

/** The first has arrived: it leaves the box, and what has been typed meanwhile stays. */
export function hasArrived(box) {
  const [first, ...others] = sent;
  const value = box.value.trimStart();
  if (isTop(value, first)) box.value = value.slice(first.length).trimStart();
  sent = others;
  sent = read(box.value, false).held;
}

/** These had been sent before the page was loaded again; none, once the box has been emptied. */
export function takeUp(texts) {
  sent = texts;
}

/** What is typed below a line that is on its way does not run into it. */
export function typeBelow(box) {
  box.addEventListener('beforeinput', ({ inputType }) => {
    const isAfter = box.selectionStart === box.value.length && /\S[^\S\n]*$/.test(box.value);
    if (!isBusy(box) || !isAfter || inputType.startsWith('delete')) return;
    if (read(box.value, true).rest === '')
      box.setRangeText('\n', box.value.length, box.value.length, 'end');
  });
}
