// Draws rectangles over a photo with mouse, pen or finger; what is drawn stands in the number fields, which are what is sent.
const SVG = 'http://www.w3.org/2000/svg';
const NAMES = ['left', 'top', 'width', 'height'];
const SMALLEST = 0.6;

export default form => {
  const stage = form.querySelector('[data-mask-stage]');
  const sheet = stage.querySelector('svg');
  const list = form.querySelector('#masks');
  const stale = document.querySelector('[data-mask-stale]');
  for (const part of form.querySelectorAll('.scripted')) part.hidden = false;

  const rows = () => [...form.querySelectorAll('[data-mask-row]')];
  const field = (row, name) => row.querySelector(`input[name=${name}]`);
  const values = row => NAMES.map(name => field(row, name).value.trim());
  const filled = row => values(row).every(value => value !== '');

  function draw() {
    sheet.replaceChildren(...rows().filter(filled).map(row => {
      const [x, y, width, height] = values(row);
      const rect = document.createElementNS(SVG, 'rect');
      for (const [name, value] of Object.entries({ x, y, width, height })) rect.setAttribute(name, value);
      return rect;
    }));
    if (stale) stale.hidden = false;
  }

  function write(row, box) {
    NAMES.forEach((name, i) => { field(row, name).value = box ? String(Math.round(box[i] * 10) / 10) : ''; });
  }

  function freeRow() {
    const free = rows().find(row => values(row).every(value => value === ''));
    if (free) return free;
    const last = rows().at(-1);
    const more = last.cloneNode(true);
    write(more, null);
    more.querySelector('legend').textContent = last.querySelector('legend').textContent.replace(/\d+/, number => Number(number) + 1);
    list.append(more);
    return more;
  }

  let from = null;
  let drawing = null;
  const at = event => {
    const edge = stage.getBoundingClientRect();
    const share = (value, whole) => Math.max(0, Math.min(100, value / whole * 100));
    return [share(event.clientX - edge.left, edge.width), share(event.clientY - edge.top, edge.height)];
  };
  const box = to => [Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])];

  stage.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    event.preventDefault();
    from = at(event);
    drawing = freeRow();
    stage.setPointerCapture(event.pointerId);
  });
  stage.addEventListener('pointermove', event => {
    if (!from) return;
    write(drawing, box(at(event)));
    draw();
  });
  const end = event => {
    if (!from) return;
    const drawn = box(at(event));
    write(drawing, drawn[2] < SMALLEST || drawn[3] < SMALLEST ? null : drawn);
    from = null;
    draw();
  };
  stage.addEventListener('pointerup', end);
  stage.addEventListener('pointercancel', end);
  form.addEventListener('input', draw);
  form.querySelector('[data-mask-undo]').addEventListener('click', () => {
    const last = rows().findLast(filled);
    if (last) write(last, null);
    draw();
  });
  form.querySelector('[data-mask-clear]').addEventListener('click', () => {
    rows().forEach(row => write(row, null));
    draw();
  });
};
