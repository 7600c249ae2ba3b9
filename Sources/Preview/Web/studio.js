// The studio works without this script. With it nobody leaves words behind unasked, and a text's save leaves the page, the caret and the
// scroll where they are.
(() => {
  const form = document.querySelector('.desk form');
  if (!form) return;
  const text = form.querySelector('#text');
  let busy = false;
  // The form goes the browser's own way: nobody is asked whether to leave.
  let leaving = false;

  // What somebody can have written, by the fields' names; what the server put there is nobody's words.
  const written = () => new Map([...new FormData(form)].filter(([name]) => name !== 'seal' && name !== 'base')
    .map(([name, value]) => [name, value instanceof File ? value.name : value]));
  // What comes back with a refusal is in no file.
  let kept = document.querySelector('.desk [role=alert]') ? null : written();
  const isUnsaved = () => {
    if (!kept) return true;
    const now = written();
    return [...now].some(([name, value]) => value !== (kept.get(name) ?? '')) || [...kept.keys()].some((name) => !now.has(name));
  };

  const take = (next, parts) => {
    for (const part of parts) {
      const [old, fresh] = [document.querySelector(part), next.querySelector(part)];
      if (old && fresh) old.replaceWith(document.adoptNode(fresh));
    }
  };
  const read = async (response) => new DOMParser().parseFromString(await response.text(), 'text/html');
  const field = (page, name) => page.querySelector(`.desk form [name=${name}]`)?.value;

  const save = async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    const sent = written();
    const submit = () => { leaving = true; form.submit(); };
    try {
      const response = await fetch(location.pathname, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      const next = await read(response);
      const base = field(next, 'base');
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
  };
  form.addEventListener('submit', (event) => { if (text) save(event); else leaving = true; });

  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
      event.preventDefault();
      form.requestSubmit();
    }
  });

  addEventListener('beforeunload', (event) => { if (!leaving && isUnsaved()) event.preventDefault(); });
  addEventListener('pageshow', () => { leaving = false; });

  // What others changed is taken in while nothing here is unsaved; else the next save tells of it.
  document.addEventListener('chapbut:changed', async () => {
    if (busy) return;
    try {
      const next = await read(await fetch(`${location.pathname}${location.search.replace(/&saved=1/, '')}`, { cache: 'no-store' }));
      take(next, ['#found', '#news']);
      // A server that was started anew goes by another word.
      if (field(next, 'seal')) form.elements.seal.value = field(next, 'seal');
      const fresh = next.querySelector('#text');
      if (!text || !fresh || busy || isUnsaved() || fresh.value === text.value) return;
      text.value = fresh.value;
      kept = written();
      form.elements.base.value = field(next, 'base');
    } catch {
      // The server is away.
    }
  });
})();
