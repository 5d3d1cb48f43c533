// The list of people narrows while one types; Enter goes to the first who is left.

const plain = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

export function filterPeople() {
  const form = document.querySelector('form[data-filter]');
  if (!form) return;
  const box = form.elements.q;
  const update = () => narrow(plain(box.value).split(/\s+/));
  box.addEventListener('input', update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    update();
    const left = [...document.querySelectorAll('.people li:not([hidden]) button')];
    if (left.length === 1) left[0].click();
    else left[0]?.focus();
  });
}

function narrow(words) {
  for (const item of document.querySelectorAll('.people li')) {
    const { textContent: group } = item.closest('section').querySelector('h2');
    const text = plain(`${item.textContent} ${group}`);
    item.hidden = !words.every((word) => text.includes(word));
  }
  for (const section of document.querySelectorAll('.people section')) {
    section.hidden = !section.querySelector('li:not([hidden])');
  }
  const nobody = document.querySelector('.nobody');
  nobody.hidden = document.querySelector('.people li:not([hidden])') !== null;
}
