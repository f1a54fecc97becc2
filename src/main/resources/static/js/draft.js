// Keeps what is typed in a form on this device, so that a lost connection or a closed tab loses nothing. It is forgotten
// when the appeal has arrived, when one says so, and after seven days.
const WEEK = 7 * 24 * 3600 * 1000;
const SKIPPED = new Set(['key', '_csrf', 'photos', 'seen']);

export function forget(name) {
  localStorage.removeItem(`draft:${name}`);
}

export default form => {
  const name = `draft:${form.dataset.draft}`;
  const note = form.querySelector('[data-draft-note]');
  let kept = {};
  try {
    const saved = JSON.parse(localStorage.getItem(name) ?? 'null');
    if (saved && Date.now() - saved.at < WEEK) kept = saved.fields;
    else localStorage.removeItem(name);
  } catch {
    localStorage.removeItem(name);
  }
  let restored = false;
  for (const [field, value] of Object.entries(kept)) {
    const input = form.elements[field];
    if (!input || input.type === 'hidden') continue;
    if (input instanceof RadioNodeList) {
      if (!input.value) input.value = value;
    } else if (input.type === 'checkbox') {
      continue;
    } else if (!input.value && value) {
      input.value = value;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      restored = restored || field === 'text';
    }
  }
  if (note && restored) note.hidden = false;
  form.querySelector('[data-draft-forget]')?.addEventListener('click', () => {
    localStorage.removeItem(name);
    form.reset();
    for (const area of form.querySelectorAll('textarea')) area.value = '';
    note.hidden = true;
    form.querySelector('textarea')?.focus();
  });
  const keep = () => {
    const fields = { ...kept };
    for (const [field, value] of new FormData(form)) {
      if (typeof value === 'string' && !SKIPPED.has(field)) fields[field] = value;
    }
    if (!fields.text) return;
    try {
      localStorage.setItem(name, JSON.stringify({ at: Date.now(), fields }));
    } catch {
      // the device keeps nothing; the form works all the same
    }
  };
  if ([...form.querySelectorAll('textarea')].some(area => area.value !== area.defaultValue)) keep();
  form.addEventListener('input', keep);
  form.addEventListener('submit', keep);
};
