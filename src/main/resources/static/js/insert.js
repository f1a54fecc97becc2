// Puts a template into the first empty answer of the form, or at the end of the one that was last in use.
export default button => button.addEventListener('click', () => {
  const areas = [...button.form.querySelectorAll('textarea')];
  const area = areas.find(one => one === document.lastArea) ?? areas.find(one => !one.value) ?? areas[0];
  area.value = area.value ? `${area.value}\n${button.dataset.text}` : button.dataset.text;
  area.focus();
});

document.addEventListener('focusin', event => {
  if (event.target.matches('textarea')) document.lastArea = event.target;
});
