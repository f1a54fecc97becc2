// Single keys that do what a button does: only outside of fields, and only while they are turned on.
const name = 'keys-off';

export const keysOn = () => localStorage.getItem(name) === null;

document.addEventListener('keydown', event => {
  if (!keysOn() || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, textarea, select, [contenteditable]')) return;
  const wanted = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!wanted) return;
  event.preventDefault();
  const details = wanted.closest('details');
  if (details) details.open = true;
  if (wanted.matches('summary')) {
    wanted.closest('details').open = true;
    wanted.closest('details').querySelector('textarea, select, input:not([type=hidden])')?.focus();
  } else if (wanted.matches('input, textarea, select')) {
    wanted.focus();
  } else {
    wanted.click();
  }
});

export default element => {
  const toggle = element.querySelector('[data-keys-toggle]');
  if (!toggle) return;
  const show = () => {
    toggle.textContent = keysOn() ? toggle.dataset.off : toggle.dataset.on;
    document.documentElement.classList.toggle('no-keys', !keysOn());
  };
  toggle.addEventListener('click', () => {
    if (keysOn()) localStorage.setItem(name, 'yes');
    else localStorage.removeItem(name);
    show();
  });
  show();
};
