// The dashboard works without this script; with it the list follows the keys, and the stories.
(() => {
  let version = document.currentScript.dataset.version;
  const seek = document.querySelector('#q');
  const form = document.querySelector('.sieve');

  const show = async (address) => {
    const response = await fetch(address, { cache: 'no-store' });
    const next = new DOMParser().parseFromString(await response.text(), 'text/html');
    const [results, fresh] = [document.querySelector('#results'), next.querySelector('#results')];
    if (!results || !fresh) { location.reload(); return; }
    results.replaceWith(document.adoptNode(fresh));
    history.replaceState(null, '', address);
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

  let events = null;
  const listen = () => {
    if (document.visibilityState === 'hidden') {
      events?.close();
      events = null;
    } else if (!events) {
      events = new EventSource(`/_chapbut/events?version=${version}`);
      events.addEventListener('change', (event) => {
        if (event.data === version) return;
        version = event.data;
        if (form) show(location.href); else location.reload();
      });
    }
  };
  document.addEventListener('visibilitychange', listen);
  listen();
})();
