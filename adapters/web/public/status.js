// The line above the box that says when something does not work.

const status = () => document.querySelector('.status');

export function showStatus(sentence) {
  const line = status();
  line.textContent = sentence;
  line.hidden = false;
}

export function hideStatus() {
  status().hidden = true;
}
