// Shows a page anew when its story changes, and puts each finding beside the words that it is about.
(() => {
  let version = document.currentScript.dataset.version;
  // What the server told last.
  let told = version;
  let events = null;

  // Only the tab that is seen listens: a browser keeps no more than six connections to a server.
  const listen = () => {
    if (document.visibilityState === 'hidden') {
      events?.close();
      events = null;
    } else if (!events) {
      const page = location.pathname.replace(/^\/|$/g, '') + (location.pathname.endsWith('/') ? 'index.html' : '');
      events = new EventSource(`/_chapbut/events?page=${encodeURIComponent(decodeURIComponent(page))}`);
      events.addEventListener('change', (event) => {
        told = event.data;
        // A renewal that is under way may have fetched the version before, even where it began from this one: an edit was undone.
        if (busy || told !== version) renew();
      });
    }
  };

  const blocks = (root) => [...root.querySelectorAll('h1,h2,h3,h4,h5,h6,p,li,dd,dt,td,th,figcaption,blockquote')]
    .filter((block) => !block.closest('#chapbut-margin,.chapbut-beside'));

  // The block at the top of the window, told by its words: it stays where it is when the page around it changes.
  const anchor = () => {
    const all = blocks(document.body);
    const index = all.findIndex((block) => block.getBoundingClientRect().bottom > 0);
    return index < 0 ? null : { index, words: all[index].textContent, top: all[index].getBoundingClientRect().top };
  };

  const restore = (place, x, y) => {
    scrollTo({ left: x, top: y, behavior: 'instant' });
    if (!place || y === 0) return;
    const all = blocks(document.body);
    const same = all.map((block, index) => [block, index]).filter(([block]) => block.textContent === place.words)
      .sort(([, one], [, other]) => Math.abs(one - place.index) - Math.abs(other - place.index))[0]?.[0] ?? all[place.index];
    if (same) scrollBy({ left: 0, top: same.getBoundingClientRect().top - place.top, behavior: 'instant' });
  };

  let busy = false;
  let again = false;
  const renew = async () => {
    if (busy) { again = true; return; }
    busy = true;
    try {
      const response = await fetch(location.href, { cache: 'no-store' });
      const next = new DOMParser().parseFromString(await response.text(), 'text/html');
      const assets = (page) => [...page.querySelectorAll('link[rel=stylesheet],script[src]:not([data-again])')].map((asset) => asset.getAttribute('href') ?? asset.getAttribute('src')).join();
      const scripts = [...next.scripts].filter((script) => script.type !== 'application/ld+json' && !script.src.includes('/_chapbut/'));
      // A page with other scripts or another style sheet than before has to begin from the beginning.
      if (scripts.some((script) => !script.src) || assets(next) !== assets(document)) { location.reload(); return; }
      const open = document.querySelector('#chapbut-margin details')?.open;
      const [place, x, y] = [anchor(), scrollX, scrollY];
      version = next.querySelector('script[src="/_chapbut/live.js"]')?.dataset.version ?? version;
      document.title = next.title;
      document.documentElement.lang = next.documentElement.lang;
      document.body.replaceWith(document.adoptNode(next.body));
      const details = document.querySelector('#chapbut-margin details');
      if (details && open) details.open = true;
      restore(place, x, y);
      mark();
      // The site's own scripts have not seen this body yet.
      for (const script of scripts) {
        const again = document.createElement('script');
        again.src = script.src;
        again.dataset.again = '';
        again.onload = () => again.remove();
        document.head.append(again);
      }
      document.dispatchEvent(new CustomEvent('chapbut:renewed', { detail: version }));
    } catch {
      // The server is away; its events bring the page up to date when it is back.
    } finally {
      busy = false;
      if (again) { again = false; if (told !== version) renew(); }
    }
  };

  // Letters and digits alone are compared: how words are set, and what stands between them, differs between a story and its page.
  const letters = (text) => {
    const kept = [];
    const from = [];
    for (const [index, letter] of [...text.normalize('NFC')].entries()) {
      if (/[\p{L}\p{N}]/u.test(letter)) { kept.push(letter.toLowerCase()); from.push(index); }
    }
    return { text: kept.join(''), from };
  };

  const mark = () => {
    CSS.highlights?.delete('chapbut-words');
    const ranges = [];
    const all = blocks(document.querySelector('main') ?? document.body).map((block) => [block, letters(block.textContent).text]);
    for (const item of document.querySelectorAll('#chapbut-margin li[data-quote]')) {
      const quote = letters(item.dataset.quote).text;
      if (quote.length < 2) continue;
      // Of several blocks with these words, the one that its line makes.
      const line = letters(item.dataset.line).text;
      const strange = (text) => (line.includes(text.slice(0, 24)) || text.includes(line.slice(0, 24)) ? 0 : 1);
      const found = all.filter(([, text]) => text.includes(quote))
        .sort(([, one], [, other]) => strange(one) - strange(other) || one.length - other.length)[0];
      if (!found) continue;
      const note = document.createElement('span');
      note.className = `chapbut-beside${item.classList.contains('chapbut-error') ? ' chapbut-is-error' : ''}`;
      note.setAttribute('role', 'note');
      note.append(item.querySelector('strong').textContent, ' ', item.querySelector('.chapbut-message').textContent, ' ');
      const link = item.querySelector('.chapbut-place a');
      if (link) {
        const way = document.createElement('a');
        way.href = link.href;
        way.textContent = link.textContent.split('/').at(-1);
        note.append(way);
      }
      found[0].append(note);
      const range = words(found[0], quote);
      if (range) ranges.push(range);
    }
    if (ranges.length && window.Highlight) CSS.highlights.set('chapbut-words', new Highlight(...ranges));
  };

  // The range of a block that holds the letters of `quote`.
  const words = (block, quote) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const spots = [];
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest('.chapbut-beside')) continue;
      for (let offset = 0; offset < node.data.length; offset += 1) {
        const letter = node.data[offset];
        if (/[\p{L}\p{N}]/u.test(letter)) { text += letter.toLowerCase()[0]; spots.push([node, offset]); }
      }
    }
    const start = text.indexOf(quote);
    if (start < 0) return null;
    const range = document.createRange();
    range.setStart(...spots[start]);
    const [node, offset] = spots[start + quote.length - 1];
    range.setEnd(node, offset + 1);
    return range;
  };

  document.addEventListener('visibilitychange', listen);
  mark();
  listen();
})();
