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
    let pause = 500;
    try {
      const answer = await fetch(live.dataset.page, { headers: { Accept: 'text/html' }, cache: 'no-store' });
      if (!answer.ok) throw new Error(answer.status);
      if (answer.redirected) { location.replace(live.dataset.page); return; }
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('live');
      if (fresh && !typing()) {
        const open = [...live.querySelectorAll('details')].map(fold => fold.open);
        live.replaceChildren(...fresh.childNodes);
        live.querySelectorAll('details').forEach((fold, at) => { if (open[at]) fold.open = true; });
        live.dataset.revision = fresh.dataset.revision;
        document.dispatchEvent(new CustomEvent('jiayuan:load', { detail: { elt: live } }));
      }
    } catch {
      pause = 3000;
      say('lost');
    } finally {
      reading = false;
    }
    if (wanted > Number(live.dataset.revision) && !typing()) setTimeout(read, pause);
  };

  // Where many look on they do not all ask in the same moment.
  const spread = Number(live.dataset.spread);
  const soon = () => (spread ? setTimeout(read, Math.random() * spread) : read());

  // A browser takes up again a stream that was cut, but not one that was answered by an error: a node that is started
  // anew, or a server before it that finds none.
  // While it tries it may have been lost for long: after some seconds that is said.
  const DOUBTFUL = 4000;
  let source;
  let again;
  let doubt;
  const heard = () => { clearTimeout(doubt); doubt = undefined; };
  const listen = () => {
    clearTimeout(again);
    heard();
    source?.close();
    source = new EventSource(live.dataset.live);
    source.onopen = heard;
    source.onmessage = event => {
      heard();
      say('');
      wanted = Number(event.data);
      soon();
    };
    source.onerror = () => {
      doubt ??= setTimeout(say, DOUBTFUL, 'lost');
      if (!navigator.onLine || source.readyState === EventSource.CLOSED) say('lost');
      if (source.readyState === EventSource.CLOSED) again = setTimeout(listen, 2000 + Math.random() * 2000);
    };
  };
  listen();
  addEventListener('online', listen);
  addEventListener('pagehide', () => { clearTimeout(again); heard(); source.close(); });
  addEventListener('pageshow', event => event.persisted && location.replace(live.dataset.page));
  live.addEventListener('focusout', () => setTimeout(read, 50));
};
