// Shows what needs a script to choose a place: the map, and where the device is.
export default form => {
  const scripted = form.querySelector('.scripted');
  scripted.hidden = false;
  const here = form.querySelector('[data-here]');
  const fault = form.querySelector('[data-here-fault]');
  if (!navigator.geolocation) {
    here.hidden = true;
    return;
  }
  here.addEventListener('click', () => navigator.geolocation.getCurrentPosition(
    position => {
      form.elements.lat.value = position.coords.latitude.toFixed(6);
      form.elements.lng.value = position.coords.longitude.toFixed(6);
      form.elements.cell.value = '';
      form.querySelector('[data-map-chosen]').hidden = false;
      fault.hidden = true;
    },
    () => { fault.hidden = false; },
    { timeout: 10000, maximumAge: 60000 }));
};
