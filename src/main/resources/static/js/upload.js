// Sends chosen photos at once, so that they are seen before the form is sent; without a script the button does it.
export default field => {
  const input = field.querySelector('input[type=file]');
  const button = field.querySelector('[data-upload]');
  if (!input || !button) return;
  button.hidden = true;
  input.addEventListener('change', () => {
    if (input.files.length) input.form.requestSubmit(button);
  });
};
