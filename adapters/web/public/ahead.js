// What is typed and sent while an earlier line is still on its way: the box holds them one under the
// other, and each leaves in its turn.

/** What has been sent and not answered yet, the one under way first. */
let sent = [];

/** @returns what the box holds beside what has been sent */
function restOf(value) {
  let rest = value;
  for (const text of sent) if (rest.startsWith(text)) rest = rest.slice(text.length).trimStart();
  return rest.trim();
}

/** That line is under way. */
export function isUnderWay(text) {
  if (sent[0] !== text) sent = [text];
}

/** Enter pressed again: what is new in the box waits for its turn; the same line twice is a slip. */
export function sendAfter({ value }) {
  const rest = restOf(value);
  if (rest !== '') sent.push(rest);
}

/** The line under way has arrived: it leaves the box, and what has been typed meanwhile stays. */
export function hasArrived(box) {
  const [text] = sent.splice(0, 1);
  if (box.value.startsWith(text)) box.value = box.value.slice(text.length).trimStart();
  return sent[0];
}

/** It has not: all that the box holds is sent again by hand. */
export function hasFailed(box) {
  sent = [];
  box.value = box.value.trimEnd();
}

/** What is typed below a line that is on its way does not run into it. */
export function typeBelow(box) {
  box.addEventListener('beforeinput', ({ inputType }) => {
    const last = sent.at(-1);
    const isAfter = box.selectionStart === box.value.length;
    if (!last || !isAfter || !box.value.endsWith(last) || inputType.startsWith('delete')) return;
    if (restOf(box.value) === '') box.setRangeText('\n', box.value.length, box.value.length, 'end');
  });
}
