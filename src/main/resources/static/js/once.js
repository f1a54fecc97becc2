// Sends a form once, however often the button is pressed; it can be sent again if nothing came back for a while, or if
// one has come back to it.
export default form => {
  addEventListener('pageshow', () => delete form.dataset.sending);
  form.addEventListener('submit', event => {
    if (form.dataset.sending) {
      event.preventDefault();
      return;
    }
    form.dataset.sending = 'yes';
    setTimeout(() => delete form.dataset.sending, 8000);
  });
};
