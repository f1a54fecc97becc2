// What was revealed for a reason is taken from the page after two minutes, and when somebody else comes to the screen.
const SECONDS = 120;

export default element => {
  const hide = () => element.remove();
  setTimeout(hide, SECONDS * 1000);
  document.addEventListener('visibilitychange', () => document.hidden && hide());
};
