// The arrow up brings back what one has typed, as in a terminal; the arrow down goes forth again.

export function recallTyped(lines) {
  const box = document.getElementById('text');
  let back = 0;
  let draft = '';
  box.addEventListener('input', () => {
    back = 0;
  });
  box.form.addEventListener('submit', () => {
    back = 0;
  });
  box.addEventListener('keydown', (event) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (movesInText(box, step)) return;
    const typed = typedIn(lines);
    const wanted = Math.min(Math.max(back + step, 0), typed.length);
    if (wanted === back) return;
    event.preventDefault();
    if (back === 0) draft = box.value;
    back = wanted;
    box.value = back === 0 ? draft : typed[back - 1];
    box.setSelectionRange(box.value.length, box.value.length);
  });
}

/** Whether there is a line above the caret, or below it, to go to. */
function movesInText({ value, selectionStart, selectionEnd }, step) {
  const passed = step > 0 ? value.slice(0, selectionStart) : value.slice(selectionEnd);
  return passed.includes('\n');
}

/** What the visitor has typed, the latest first, each once in a row. */
function typedIn(lines) {
  const said = [...lines.querySelectorAll('.own .said')].map((line) => line.textContent.trim());
  return said.filter((text, index) => text !== said[index + 1]).reverse();
}
