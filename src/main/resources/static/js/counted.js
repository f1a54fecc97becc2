// Lets one type and paste more than fits, and says by how much it is too long: nothing is cut off silently.
const NEAR = 50;

export default area => {
  const longest = area.maxLength;
  area.removeAttribute('maxlength');
  const line = document.createElement('p');
  line.className = 'field__count';
  line.setAttribute('role', 'status');
  area.after(line);
  const count = () => {
    const over = [...area.value.trim()].length - longest;
    line.textContent = over > 0 ? area.dataset.over.replace('#', over) : over > -NEAR ? area.dataset.left.replace('#', -over) : '';
    line.classList.toggle('field__count--over', over > 0);
    area.setCustomValidity(over > 0 ? line.textContent : '');
  };
  area.addEventListener('input', count);
  count();
};
