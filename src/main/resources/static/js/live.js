// A page of a meeting follows the meeting: told that something has happened, it reads itself anew and puts in what has
// changed. While somebody types nothing is taken from under her hands; it is put in as soon as she leaves the field.
export default live => {
  const state = () => live.querySelector('[data-live-state]');
  const say = what => { const there = state(); if (there) there.textContent = what ? there.dataset[what] : ''; };
  let wanted = 0;
  let reading = false;

  const typing = () => {
    const field = document.activeElement;
    return live.contains(field) && field.matches('input:not([type=hidden]), textarea, select');
  };

  const read = async () => {
    if (reading || wanted <= Number(live.dataset.revision)) return;
    if (typing()) { say('waiting'); return; }
    reading = true;
    try {
      const answer = await fetch(live.dataset.page, { headers: { Accept: 'text/html' }, cache: 'no-store' });
      if (!answer.ok) throw new Error(answer.status);
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('live');
      if (fresh && !typing()) {
        const open = [...live.querySelectorAll('details')].map(fold => fold.open);
        live.replaceChildren(...fresh.childNodes);
        live.querySelectorAll('details').forEach((fold, at) => { if (open[at]) fold.open = true; });
        live.dataset.revision = fresh.dataset.revision;
        document.dispatchEvent(new CustomEvent('jiayuan:load', { detail: { elt: live } }));
      }
    } catch {
      say('lost');
    } finally {
      reading = false;
    }
    if (wanted > Number(live.dataset.revision) && !typing()) setTimeout(read, 500);
  };

  const source = new EventSource(live.dataset.live);
  source.onmessage = event => {
    say('');
    wanted = Number(event.data);
    read();
  };
  source.onerror = () => { if (source.readyState === EventSource.CONNECTING && !navigator.onLine) say('lost'); };
  addEventListener('online', () => say(''));
  addEventListener('pagehide', () => source.close());
  addEventListener('pageshow', event => event.persisted && location.replace(live.dataset.page));
  live.addEventListener('focusout', () => setTimeout(read, 50));
};
