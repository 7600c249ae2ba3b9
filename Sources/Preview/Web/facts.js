// The form of facts works without this script, with one new of each list at a time; with it there are as many as somebody needs.
(() => {
  const form = document.querySelector('form.facts');
  if (!form) return;
  // How many there are of each list, by the pointer of its first.
  const counts = new Map();
  let clones = 0;

  const first = (pointer) => pointer.replace(/\d+$/, '');

  const offer = (root) => {
    for (const fresh of [root, ...root.querySelectorAll('[data-new]')]) {
      if (!fresh.dataset?.new) continue;
      const base = first(fresh.dataset.new);
      counts.set(base, (counts.get(base) ?? 0) + 1);
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'more';
      button.textContent = form.dataset.more;
      (fresh.querySelector(':scope > [role=group]') ?? fresh).append(button);
    }
  };

  // The same fields once more, empty, under the next pointer.
  const copy = (fresh) => {
    const [old, base] = [fresh.dataset.new, first(fresh.dataset.new)];
    const pointer = `${base}${counts.get(base) + 1}`;
    const next = fresh.cloneNode(true);
    clones += 1;
    const [start, key] = [`${old}/`, `key${old}`];
    const moved = (name) => (name === old || name.startsWith(start) ? pointer + name.slice(old.length) : name === key ? `key${pointer}` : name.startsWith(`${key}/`) ? `key${pointer}${name.slice(key.length)}` : name);
    for (const button of next.querySelectorAll('button.more')) button.remove();
    // Of lists in it one new is enough.
    for (const inner of next.querySelectorAll('[data-new]')) if (/-\d+$/.test(inner.dataset.new)) inner.remove();
    for (const element of [next, ...next.querySelectorAll('*')]) {
      for (const name of ['id', 'for', 'aria-labelledby', 'aria-describedby']) {
        const value = element.getAttribute(name);
        if (value) element.setAttribute(name, value.split(' ').map((id) => `${id}-c${clones}`).join(' '));
      }
      if (element.getAttribute('name')) element.setAttribute('name', moved(element.getAttribute('name')));
      if (element.dataset.new) element.dataset.new = moved(element.dataset.new);
      if (element.matches('textarea, input:not([type=checkbox])')) element.value = '';
      if (element.matches('select')) element.selectedIndex = 0;
      if (element.matches('details')) element.open = element === next;
      if (element.matches('.theirs')) element.remove();
    }
    // What is numbered is counted on; the way to one more is at the last.
    const label = next.matches('.entry') ? next.querySelector('label') : null;
    if (label) label.textContent = label.textContent.replace(/\d+$/, (number) => Number(number) + 1);
    fresh.querySelector(':scope > button.more, :scope > [role=group] > button.more')?.remove();
    fresh.after(next);
    offer(next);
    next.querySelector('input, select, textarea')?.focus();
  };

  form.addEventListener('click', (event) => {
    const button = event.target.closest('button.more');
    if (button) copy(button.closest('[data-new]'));
  });
  offer(form);
})();
