// Gives every element that asks for it in data-behaviour its behaviour, also to those that come in later.
const started = new WeakSet();

function start(root) {
  const wanting = [...root.querySelectorAll('[data-behaviour]')];
  if (root.matches?.('[data-behaviour]')) wanting.unshift(root);
  for (const element of wanting) {
    if (started.has(element)) continue;
    started.add(element);
    for (const name of element.dataset.behaviour.split(' ')) {
      import(`./${name}.js`).then(module => module.default(element));
    }
  }
}

start(document.documentElement);
document.addEventListener('jiayuan:load', event => start(event.detail.elt));
