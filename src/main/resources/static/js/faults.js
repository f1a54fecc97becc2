// Says before each fault which field it is of, and takes the focus: what went wrong is read out first.
const CHINESE = document.documentElement.lang.startsWith('zh');
const LONGEST = CHINESE ? 24 : 48; // characters of a label that is said before its fault

const labelOf = field =>
  field.labels?.[0] ?? document.querySelector(`label[for="${field.id}"]`) ?? field.querySelector('legend') ?? field.closest('fieldset')?.querySelector('legend');

const nameOf = field => {
  const label = labelOf(field)?.cloneNode(true);
  label?.querySelectorAll('.soft, .field__help').forEach(aside => aside.remove());
  return label?.textContent.trim().replace(/[：:？?]$/, '');
};

export default summary => {
  summary.querySelectorAll('li a').forEach(link => {
    const field = document.getElementById(link.hash.slice(1));
    const name = field && nameOf(field);
    if (name && name.length <= LONGEST) {
      link.prepend(document.createTextNode(name + (CHINESE ? '：' : ': ')));
    }
  });
  summary.focus();
};
