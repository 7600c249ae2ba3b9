// The studio works without this script; with it a save leaves the page, the caret and the scroll where they are.
(() => {
  const form = document.querySelector('#desk');
  const text = document.querySelector('#text');
  if (!form || !text) return;
  let kept = text.value;
  let busy = false;
  // The form goes the browser's own way: nobody is asked whether to leave.
  let leaving = false;
  const submit = () => { leaving = true; form.submit(); };
  const take = (next, parts) => {
    for (const part of parts) {
      const [old, fresh] = [document.querySelector(part), next.querySelector(part)];
      if (old && fresh) old.replaceWith(document.adoptNode(fresh));
    }
  };
  const read = async (response) => new DOMParser().parseFromString(await response.text(), 'text/html');

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    const sent = text.value;
    try {
      const response = await fetch(location.pathname, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      const next = await read(response);
      const base = next.querySelector('#desk [name=base]')?.value;
      // An answer without a form takes nothing in: the words stay on the page, and the browser shows why.
      if (!base) { submit(); return; }
      form.elements.base.value = base;
      if (response.ok) kept = sent;
      take(next, ['#desk-news', '#found']);
    } catch {
      // The server is away: the browser says so itself, and its way back leads to the words.
      submit();
    } finally {
      busy = false;
    }
  });

  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
      event.preventDefault();
      form.requestSubmit();
    }
  });

  addEventListener('beforeunload', (event) => { if (text.value !== kept && !leaving) event.preventDefault(); });

  // What others changed is taken in while nothing here is unsaved; else the next save tells of it.
  document.addEventListener('chapbut:changed', async () => {
    if (busy) return;
    try {
      const next = await read(await fetch(`${location.pathname}${location.search.replace(/&saved=1/, '')}`, { cache: 'no-store' }));
      take(next, ['#found', '#news']);
      const fresh = next.querySelector('#text');
      if (!fresh || busy || text.value !== kept || fresh.value === kept) return;
      text.value = fresh.value;
      kept = text.value;
      form.elements.base.value = next.querySelector('#desk [name=base]').value;
    } catch {
      // The server is away.
    }
  });
})();
