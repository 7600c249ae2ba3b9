// The dashboard works without this script; with it the list follows the keys, and the stories.
(() => {
  let version = document.currentScript.dataset.version;
  const seek = document.querySelector('#q');
  const form = document.querySelector('.sieve');

  let asked = 0;
  const show = async (address) => {
    asked += 1;
    const turn = asked;
    try {
      const response = await fetch(address, { cache: 'no-store' });
      const next = new DOMParser().parseFromString(await response.text(), 'text/html');
      // An answer that comes late is not put over that to a later question.
      if (turn !== asked) return;
      if (!next.querySelector('#results')) { location.reload(); return; }
      for (const part of ['#news', '#site', '#results']) {
        const [old, fresh] = [document.querySelector(part), next.querySelector(part)];
        if (old && fresh && old.innerHTML !== fresh.innerHTML) old.replaceWith(document.adoptNode(fresh));
      }
      history.replaceState(null, '', address);
    } catch {
      // The server is away; its events bring the page up to date when it is back.
    }
  };

  let wait = 0;
  const sift = () => {
    clearTimeout(wait);
    wait = setTimeout(() => show(`?${new URLSearchParams(new FormData(form))}`), 120);
  };
  form?.addEventListener('input', sift);
  form?.addEventListener('submit', (event) => { event.preventDefault(); sift(); });

  document.addEventListener('keydown', (event) => {
    const isTyping = event.target.matches?.('input,textarea,select');
    if (event.key === '/' && seek && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      seek.focus();
      seek.select();
    }
  });

  let told = version;
  // Who has followed a link is on the way: loading this page anew would call them back. What was told meanwhile is shown if they stay.
  let isLeaving = false;
  const run = (version) => version.split('-')[0];
  const follow = () => {
    if (isLeaving || told === version) return;
    // A server that was started anew knows nothing of this page's forms and lists.
    const isSameRun = run(told) === run(version);
    version = told;
    // Where somebody writes, nothing is loaded over the words.
    if (document.querySelector('.studio')) document.dispatchEvent(new CustomEvent('chapbut:changed'));
    else if (form && isSameRun) show(location.href);
    else location.reload();
  };
  window.addEventListener('beforeunload', () => {
    isLeaving = true;
    setTimeout(() => {
      isLeaving = false;
      follow();
    }, 10_000);
  });

  let events = null;
  const listen = () => {
    if (document.visibilityState === 'hidden') {
      events?.close();
      events = null;
    } else if (!events) {
      events = new EventSource(`/_chapbut/events`);
      events.addEventListener('change', (event) => {
        told = event.data;
        follow();
      });
    }
  };
  document.addEventListener('visibilitychange', listen);
  listen();
})();
