// Enter sends, as everywhere that people chat; with the shift key it begins a new line.

export function sendOnEnter() {
  const box = document.getElementById('text');
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.isComposing) return;
    event.preventDefault();
    box.form.querySelector('.send').click();
  });
}
