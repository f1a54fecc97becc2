// The queue: on a wide screen the matter opens beside it, J and K go up and down; on a narrow one it is a page of its own.
import { keysOn } from './keys.js';

export default desk => {
  if (!desk.querySelector('#panel')) return;
  const rows = [...desk.querySelectorAll('[data-row]')];
  const panel = desk.querySelector('#panel');
  const wide = () => panel.checkVisibility();
  let at = -1;

  // What cannot be dealt with beside the queue is named there, with the way to it.
  function ownPage(link) {
    const shown = desk.querySelector('#own-page').content.cloneNode(true);
    shown.querySelector('[data-about]').textContent = link.parentElement.querySelector('small').textContent;
    shown.querySelector('h1').textContent = link.textContent;
    shown.querySelector('a').href = link.href;
    return shown;
  }

  // Beyond the last row the queue goes on, on its next page, and before the first one on the page one came from.
  function turn(index) {
    const next = desk.querySelector('a[rel=next]');
    if (index >= rows.length && next) location.assign(next.href);
    else if (index < 0 && new URLSearchParams(location.search).has('after')) history.back();
  }

  async function open(index) {
    if (index < 0 || index >= rows.length) return turn(index);
    at = index;
    rows.forEach((row, i) => row.setAttribute('aria-selected', String(i === at)));
    rows[at].scrollIntoView({ block: 'nearest' });
    const link = rows[at].querySelector('[data-open]');
    const answer = await fetch(link.href, { headers: { Accept: 'text/html' } });
    if (at !== index) return;
    if (!answer.ok) {
      location.assign(link.href);
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (at !== index) return;
    const matter = page.querySelector('[data-panel]') ?? ownPage(link);
    panel.replaceChildren(...matter.childNodes);
    for (const back of panel.querySelectorAll('input[name=back]')) back.value = location.pathname + location.search;
    panel.dataset.shows = link.pathname;
    panel.scrollTop = 0;
    panel.dispatchEvent(new CustomEvent('jiayuan:load', { bubbles: true, detail: { elt: panel } }));
  }

  rows.forEach((row, index) => row.querySelector('[data-open]').addEventListener('click', event => {
    if (!wide() || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(index);
  }));
  document.addEventListener('keydown', event => {
    if (!keysOn() || event.target.closest('input, textarea, select, [contenteditable]') || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'j' || event.key === 'k') {
      event.preventDefault();
      const next = at + (event.key === 'j' ? 1 : -1);
      if (wide()) {
        open(next);
      } else {
        at = Math.max(0, Math.min(rows.length - 1, next));
        if (at === next) rows[at]?.querySelector('a').focus();
        else turn(next);
      }
    } else if (event.key === 'Enter' && at >= 0 && event.target === document.body) {
      location.assign(rows[at].querySelector('[data-open]').href);
    }
  });
  if (wide() && rows.length) open(0);
};
