// On a phone the rail runs sideways: where one stands is brought into sight.
export default rail => {
  const here = rail.querySelector('[aria-current]');
  if (here && rail.scrollWidth > rail.clientWidth) {
    rail.scrollLeft = here.offsetLeft - rail.offsetLeft - (rail.clientWidth - here.offsetWidth) / 2;
  }
};
