// Finds products in the reader's browser; nothing is sent anywhere. The files beside the search page are scripts that call chapbutFound
// with their name and contents, so that the same works from a disk, where a page may fetch nothing. What they hold: Sources/Pages/Search.
(function () {
  "use strict";
  var form = document.querySelector(".finder");
  if (!form) return;
  var section = document.querySelector(".found"), title = section.querySelector("h2"), list = section.querySelector(".cards");
  var more = section.querySelector(".more"), field = form.elements.q, heading = title.textContent;
  var shownAtOnce = 12, mostWords = 8, mostPrefixFiles = 3;
  var waiting = {}, files = {}, index = null, turn = 0;

  // MARK: files

  window.chapbutFound = function (name, contents) { files[name] = contents; };

  function load(name) {
    if (waiting[name]) return waiting[name];
    return waiting[name] = new Promise(function (done, failed) {
      // What every visit needs stands in the page behind this script, so that nobody waits for it to be asked for.
      var script = document.querySelector('script[data-holds="' + name + '"]'), isHere = !!script;
      if (isHere) script.removeAttribute("data-holds"); else script = document.createElement("script");
      script.onload = function () { done(files[name]); };
      script.onerror = function () { delete waiting[name]; failed(new Error(name)); };
      if (isHere) return;
      script.src = name + ".js" + (index ? "?" + index.version : "");
      document.head.appendChild(script);
    });
  }

  // MARK: words, as SearchWords in Swift takes them apart

  var tones = { "\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5" };

  function words(text) {
    var found = [];
    text.toLowerCase().normalize("NFC").split(/[^\p{L}\p{N}\p{M}]+/u).forEach(function (word) {
      if (!word) return;
      var tone = "", letters = "";
      word.normalize("NFD").split("").forEach(function (letter) {
        if (tones[letter]) tone = tones[letter]; else letters += letter;
      });
      letters = letters.normalize("NFC");
      found.push({ word: letters + (tone ? "." + tone : ""), letters: letters, folded: fold(letters) });
    });
    return found.slice(0, mostWords);
  }

  function fold(letters) { return letters.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d"); }

  // MARK: numbers

  var digits = new Uint8Array(128);
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_".split("").forEach(function (letter, value) {
    digits[letter.charCodeAt(0)] = value;
  });

  // Calls visit with each number of a list, and its last day where the list has days.
  function each(letters, hasDays, visit) {
    var at = 0, number = -1;
    function next() {
      var value = 0, shift = 0, digit;
      do { digit = digits[letters.charCodeAt(at++)]; value |= (digit & 31) << shift; shift += 5; } while (digit > 31);
      return value;
    }
    while (at < letters.length) {
      number += next() + 1;
      visit(number, hasDays ? next() : 0);
    }
  }

  function today() { return Math.floor((Date.now() + 7 * 3600000) / 86400000) - 18262 + 1; }
  function todayText() { return new Date(Date.now() + 7 * 3600000).toISOString().slice(0, 10); }

  // MARK: searching

  // The files whose words may begin with these letters; one for a whole word.
  function chunksFor(folded, isPrefix) {
    var starts = index.words, low = 0, high = starts.length;
    while (low < high) { var middle = (low + high) >> 1; if (starts[middle] <= folded) low = middle + 1; else high = middle; }
    var chunks = [Math.max(0, low - 1)];
    if (isPrefix) while (low < starts.length && starts[low].indexOf(folded) === 0 && chunks.length < mostPrefixFiles) chunks.push(low++);
    return chunks;
  }

  // What a query's word finds: a score for each product. The same tone counts most, then the same letters, then the same without marks;
  // a word in the name counts three times one elsewhere, a beginning less than a whole word.
  function scores(query, isLast) {
    var isPrefix = isLast && query.folded.length > 1;
    return Promise.all(chunksFor(query.folded, isPrefix).map(function (chunk) { return load("t" + chunk); })).then(function (chunks) {
      var score = new Float32Array(index.products), marked = query.letters !== query.folded || query.word !== query.letters;
      function raise(letters, by) { each(letters, false, function (number) { if (score[number] < by) score[number] = by; }); }
      chunks.forEach(function (chunk) {
        chunk.forEach(function (entry) {
          var isWhole = entry[0] === query.folded;
          if (!isWhole && !(isPrefix && entry[0].indexOf(query.folded) === 0)) return;
          for (var i = 1; i < entry.length; i++) {
            var parts = entry[i].split(" "), letters = parts[0].split(".")[0];
            var likeness = !marked ? 3 : parts[0] === query.word ? 4 : letters === query.letters ? 2 : 1;
            if (!isWhole) {
              if (marked && letters.indexOf(query.letters) !== 0) likeness = 1;
              likeness *= 0.5;
            }
            raise(parts[1], 3 * likeness);
            raise(parts[2], likeness);
          }
        });
      });
      return score;
    });
  }

  function passes() {
    var chosen = Array.prototype.filter.call(form.querySelectorAll("select"), function (select) { return select.value; });
    return Promise.all(chosen.map(function (select) {
      var isDated = select.selectedOptions[0].hasAttribute("data-dated");
      return load("f-" + select.name + "-" + select.value).then(function (letters) {
        var passing = new Uint8Array(index.products), now = today();
        each(letters, isDated, function (number, day) { if (!day || day >= now) passing[number] = 1; });
        return passing;
      });
    }));
  }

  function find(text) {
    var query = words(text);
    // Signs without a word find nothing; no signs at all find everything.
    if (text && !query.length) return Promise.resolve({ query: query, found: [] });
    return Promise.all([Promise.all(query.map(function (word, i) { return scores(word, i === query.length - 1); })), passes()])
      .then(function (results) {
        var found = [], byWord = results[0], filters = results[1];
        for (var number = 0; number < index.products; number++) {
          var sum = 0, isIn = true;
          for (var i = 0; isIn && i < byWord.length; i++) { if (byWord[i][number]) sum += byWord[i][number]; else isIn = false; }
          for (var j = 0; isIn && j < filters.length; j++) isIn = filters[j][number] === 1;
          if (isIn) found.push([sum, number]);
        }
        // Without words all are alike, and stand in their order.
        if (query.length) found.sort(function (one, other) { return other[0] - one[0] || one[1] - other[1]; });
        return { query: query, found: found.map(function (entry) { return entry[1]; }) };
      });
  }

  // MARK: showing

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  // The name with the words that were looked for marked in it.
  function named(name, query) {
    var line = element("span", "card-name");
    name.split(/([^\p{L}\p{N}\p{M}]+)/u).forEach(function (piece) {
      var word = words(piece)[0];
      var isHit = word && query.some(function (sought, i) {
        return word.folded === sought.folded || (i === query.length - 1 && sought.folded.length > 1 && word.folded.indexOf(sought.folded) === 0);
      });
      if (isHit) line.appendChild(element("mark", "", piece)); else line.appendChild(document.createTextNode(piece));
    });
    return line;
  }

  function card(product, query) {
    var item = element("li", "card"), link = element("a"), frame = element("span", "frame"), day = todayText();
    link.href = form.getAttribute("data-folder") + product.u + "/";
    if (location.protocol === "file:") link.href += "index.html";
    if (product.i) {
      var picture = element("img");
      picture.alt = "";
      picture.width = picture.height = 300;
      picture.src = form.getAttribute("data-root") + product.i;
      frame.appendChild(picture);
    }
    link.appendChild(frame);
    link.appendChild(named(product.n, query));
    item.appendChild(link);
    item.appendChild(element("span", "card-maker", [product.m, product.p].filter(Boolean).join(", ")));
    var price = product.gd && day > product.gd ? product.ga : product.g;
    if (price) item.appendChild(element("span", "card-price", price));
    if (product.s && day <= product.d) {
      // The last day stays on one line.
      var until = form.getAttribute("data-stars").replace("#", product.s).replace(" @", "\u00a0" + product.w.replace(/ /g, "\u00a0"));
      item.appendChild(element("span", "badge", until));
    }
    return item;
  }

  function show(result, from) {
    var numbers = result.found.slice(from, from + shownAtOnce), mine = turn;
    var needed = {};
    numbers.forEach(function (number) { needed[Math.floor(number / index.each)] = true; });
    return Promise.all(Object.keys(needed).map(function (file) { return load("d" + file); })).then(function () {
      if (mine !== turn) return;
      if (!from) list.textContent = "";
      numbers.forEach(function (number) { list.appendChild(card(files["d" + Math.floor(number / index.each)][number % index.each], result.query)); });
      title.textContent = result.found.length
        ? form.getAttribute("data-found").replace("#", result.found.length.toLocaleString(document.documentElement.lang))
        : form.getAttribute("data-none");
      section.hidden = false;
      var isMore = result.found.length > from + shownAtOnce;
      more.hidden = !isMore;
      more.onclick = function () {
        var first = list.children.length;
        show(result, from + shownAtOnce).then(function () { if (list.children[first]) list.children[first].querySelector("a").focus(); });
      };
    });
  }

  function search() {
    var mine = ++turn, text = field.value.trim();
    var address = new URLSearchParams();
    Array.prototype.forEach.call(form.elements, function (control) { if (control.name && control.value) address.set(control.name, control.value); });
    var query = String(address) ? "?" + address : "";
    try { if (query !== location.search) history.replaceState(null, "", query || location.pathname); } catch (refused) { /* a page from a disk keeps its address */ }
    return load("list").then(function (loaded) {
      index = loaded;
      return find(text);
    }).then(function (result) { if (mine === turn) return show(result, 0); }, function () {
      if (mine === turn) { section.hidden = false; title.textContent = heading; }
    });
  }

  // MARK: the page

  var asked = new URLSearchParams(location.search);
  Array.prototype.forEach.call(form.elements, function (control) { if (control.name && asked.get(control.name)) control.value = asked.get(control.name); });
  form.hidden = false;
  document.querySelector(".without-script").hidden = true;
  form.addEventListener("submit", function (event) { event.preventDefault(); search(); });
  field.addEventListener("input", search);
  form.addEventListener("change", search);
  if (document.querySelector('script[data-holds="d0"]')) load("d0").catch(function () { /* asked for again where it is shown */ });
  load("list").then(function (loaded) {
    index = loaded;
    // An old page beside new files: what it fetched of the goods may be old as well.
    if (loaded.version !== form.getAttribute("data-version")) delete waiting.d0;
    return search();
  });
  window.chapbutSearch = search;
})();
