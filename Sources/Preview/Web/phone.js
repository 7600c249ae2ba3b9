// The page works without this script; with it nothing jumps when a remark is sent, and a change of the story is seen at once.
(() => {
  const script = document.currentScript;
  let version = script.dataset.version;

  const bind = () => {
    for (const form of document.querySelectorAll('details form')) form.addEventListener('submit', send);
  };

  // What a page says, without its thanks for what was just sent.
  const said = (main) => {
    const copy = main.cloneNode(true);
    copy.querySelector('[role=status]')?.remove();
    for (const details of copy.querySelectorAll('details')) details.open = false;
    return copy.innerHTML.replace(/\s+/g, ' ');
  };

  const show = (html, isAsked) => {
    const next = new DOMParser().parseFromString(html, 'text/html');
    const fresh = next.querySelector('main');
    if (!fresh) { location.reload(); return; }
    if (!isAsked && said(fresh) === said(document.querySelector('main'))) return;
    const checked = [...document.querySelectorAll('input[type=checkbox]:checked')].map((box) => box.name);
    const name = document.querySelector('input[name=name]')?.value ?? '';
    const changed = document.querySelector('main').dataset.digest !== fresh.dataset.digest;
    const y = scrollY;
    document.querySelector('main').replaceWith(document.adoptNode(fresh));
    const field = document.querySelector('input[name=name]');
    if (field) field.value = name;
    // What was looked at before counts only while nothing has changed.
    if (!changed) for (const box of document.querySelectorAll('input[type=checkbox]')) box.checked = checked.includes(box.name);
    scrollTo(0, y);
    bind();
  };

  const send = async (event) => {
    event.preventDefault();
    const form = event.target;
    const id = form.closest('details').id;
    const response = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    show(await response.text(), true);
    document.getElementById(id)?.querySelector('summary').focus({ preventScroll: true });
  };

  const renew = async () => {
    // Words that are being written are nobody's to take away.
    if ([...document.querySelectorAll('textarea')].some((area) => area.value.trim())) { setTimeout(renew, 2000); return; }
    const response = await fetch(location.pathname, { cache: 'no-store' });
    if (response.ok) show(await response.text(), false); else location.reload();
  };

  let events = null;
  const listen = () => {
    if (document.visibilityState === 'hidden') {
      events?.close();
      events = null;
    } else if (!events) {
      events = new EventSource(`${script.dataset.root}events?version=${version}`);
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
