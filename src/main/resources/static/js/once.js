// Sends a form once, however often the button is pressed; it can be sent again if nothing came back for a while.
export default form => form.addEventListener('submit', event => {
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  form.dataset.sending = 'yes';
  setTimeout(() => delete form.dataset.sending, 8000);
});
