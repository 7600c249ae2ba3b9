// The page works without this script; with it nothing jumps when a remark is sent, and a change of the story is seen at once.
// Words that somebody has written stay where they are until they are recorded, whatever becomes of the network and the page.
(() => {
  const script = document.currentScript;
  let version = script.dataset.version;

  const bind = () => {
    for (const form of document.querySelectorAll('details form')) form.addEventListener('submit', send);
  };

  // What a page says, without its thanks for what was just sent.
  const said = (main) => {
    const copy = main.cloneNode(true);
    for (const told of copy.querySelectorAll('[role=status],[role=alert]')) told.remove();
    for (const details of copy.querySelectorAll('details')) details.open = false;
    return copy.innerHTML.replace(/\s+/g, ' ');
  };

  // What a form is about: a sentence or fact, wherever on the page it stands.
  const about = (area) => ['key', 'text'].map((name) => area.form.elements[name].value).join('\n');
  const drafts = (sent) => [...document.querySelectorAll('details textarea')].filter((area) => area !== sent && area.value.trim());

  // The answer of the server as a page; nothing where it is none of its pages.
  const page = async (response) => new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('main');

  const show = (fresh, isAsked, sent) => {
    if (!isAsked && said(fresh) === said(document.querySelector('main'))) return;
    const checked = [...document.querySelectorAll('input[type=checkbox]:checked')].map((box) => box.name);
    const name = document.querySelector('input[name=name]')?.value ?? '';
    const changed = document.querySelector('main').dataset.digest !== fresh.dataset.digest;
    const written = drafts(sent).map((area) => [about(area), area.value, area.closest('details').open]);
    const y = scrollY;
    document.querySelector('main').replaceWith(document.adoptNode(fresh));
    const field = document.querySelector('input[name=name]');
    if (field) field.value = name;
    for (const area of document.querySelectorAll('details textarea')) {
      const draft = written.find(([place]) => place === about(area));
      if (draft) { [, area.value, area.closest('details').open] = draft; }
    }
    // What was looked at before counts only while nothing has changed.
    if (!changed) for (const box of document.querySelectorAll('input[type=checkbox]')) box.checked = checked.includes(box.name);
    scrollTo(0, y);
    bind();
  };

  const tell = (form) => {
    form.querySelector('[role=alert]')?.remove();
    const told = document.createElement('p');
    told.className = 'said lost';
    told.setAttribute('role', 'alert');
    told.textContent = script.dataset.unreached;
    form.append(told);
  };

  const send = async (event) => {
    event.preventDefault();
    const form = event.target;
    const { id } = form.closest('details');
    const button = form.querySelector('button');
    button.disabled = true;
    try {
      const fresh = await page(await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) }));
      if (fresh) {
        show(fresh, true, form.querySelector('textarea'));
        document.getElementById(id)?.querySelector('summary').focus({ preventScroll: true });
      } else {
        tell(form);
      }
    } catch {
      tell(form);
    } finally {
      button.disabled = false;
    }
  };

  let wait = 0;
  const renewLater = () => {
    clearTimeout(wait);
    wait = setTimeout(renew, 2000);
  };
  // One question at a time: of two answers the older one could come second.
  let busy = false;
  let again = false;
  const renew = async () => {
    if (busy) { again = true; return; }
    // Words that are being written are nobody's to take away.
    if (drafts().length) { renewLater(); return; }
    busy = true;
    try {
      const response = await fetch(location.pathname.replace(/[^/]*$/, ''), { cache: 'no-store' });
      const fresh = await page(response);
      if (drafts().length) { renewLater(); return; }
      if (fresh) show(fresh, false); else if (response.status === 404) location.reload(); else renewLater();
    } catch {
      renewLater();
    } finally {
      busy = false;
      if (again) { again = false; renew(); }
    }
  };

  let events = null;
  const listen = () => {
    if (document.visibilityState === 'hidden') {
      events?.close();
      events = null;
    } else if (!events) {
      events = new EventSource(`${script.dataset.root}events`);
      events.addEventListener('change', (event) => {
        if (event.data === version) return;
        version = event.data;
        renew();
      });
    }
  };
  document.addEventListener('visibilitychange', listen);
  bind();
  listen();
})();
