// Fills a form with where the device is and sends it; the position goes nowhere but to us, and is not kept.
export default form => {
  if (!navigator.geolocation) return;
  form.hidden = false;
  const fault = form.querySelector('[data-locate-fault]');
  form.addEventListener('submit', event => {
    if (form.elements.lat.value) return;
    event.preventDefault();
    navigator.geolocation.getCurrentPosition(
      position => {
        form.elements.lat.value = position.coords.latitude;
        form.elements.lng.value = position.coords.longitude;
        form.requestSubmit();
      },
      () => { fault.hidden = false; },
      { timeout: 10000, maximumAge: 60000 });
  });
};
