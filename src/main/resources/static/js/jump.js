// A link to something folded away opens it, and puts the cursor into its first field.
export default bar => bar.addEventListener('click', event => {
  const link = event.target.closest('a[href^="#"]');
  const goal = link && document.getElementById(link.hash.slice(1));
  if (!goal) return;
  event.preventDefault();
  if (goal.matches('details')) goal.open = true;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  goal.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
  goal.querySelector('textarea, select, input:not([type=hidden]), button')?.focus({ preventScroll: true });
});
