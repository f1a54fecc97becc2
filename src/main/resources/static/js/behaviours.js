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

// What is missing or wrong is said by the server, beside the field and in the language of the page; the browser's own
// words would be in the browser's language.
function plain(root) {
  for (const form of root.querySelectorAll('form[method=post]')) form.noValidate = true;
}

plain(document);
start(document.documentElement);
document.addEventListener('jiayuan:load', event => {
  plain(event.detail.elt);
  start(event.detail.elt);
});
