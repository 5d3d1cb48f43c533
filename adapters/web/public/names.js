// A field that takes several names offers, after each comma, those that may come next.

export function offerNextNames() {
  for (const moment of ['focusin', 'input']) {
    document.addEventListener(moment, ({ target }) => {
      if (target.matches('input[data-several]')) offerAfter(target);
    });
  }
}

function offerAfter({ value, list }) {
  const said = value.slice(0, value.lastIndexOf(',') + 1);
  if (list.dataset.after === said) return;
  list.dataset.after = said;
  for (const option of list.options) {
    option.dataset.name ??= option.value;
    option.value = said === '' ? option.dataset.name : `${said} ${option.dataset.name}`;
  }
}
