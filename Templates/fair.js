// The visitor's own list at a fair. It is kept by the browser on this device; nothing is sent anywhere unless the visitor sends it.
(() => {
  "use strict";
  const words = document.currentScript.dataset;
  const key = "chapbut-list";

  // Without storage (a private window, say) the list lives as long as the page.
  let kept = [];
  const read = () => {
    try { kept = JSON.parse(localStorage.getItem(key)) ?? []; } catch { /* stays as it is */ }
    return Array.isArray(kept) ? kept.filter((item) => item && typeof item.name === "string" && typeof item.id === "string") : [];
  };
  const write = (list) => {
    kept = list;
    try { localStorage.setItem(key, JSON.stringify(list)); } catch { /* kept in memory */ }
  };

  // What the page tells machines about itself.
  const product = () => {
    for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
      try {
        const found = (JSON.parse(script.textContent)["@graph"] ?? []).find((thing) => thing["@type"] === "Product");
        if (found) {
          return {
            id: String(found.sku ?? found.url), name: String(found.name), maker: String(found.manufacturer?.name ?? ""),
            url: String(found.url), page: location.href.replace(/#.*/, ""),
          };
        }
      } catch { /* not ours */ }
    }
    return null;
  };

  // As the page says it today: one price goes with the last day of a sale.
  const price = () => [...document.querySelectorAll(".offer .price strong")].find((shown) => shown.offsetParent)?.textContent ?? "";

  const button = (text, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button";
    made.textContent = text;
    made.addEventListener("click", act);
    return made;
  };

  const link = document.createElement("a");
  const count = () => { link.textContent = `${words.list} (${read().length})`; };
  const bar = document.createElement("p");
  bar.className = "fair-list";
  link.href = words.page;
  bar.append(link);
  document.querySelector("main").prepend(bar);
  count();

  const here = product();
  if (here) {
    const toggle = button(words.add, () => {
      const list = read();
      const rest = list.filter((item) => item.id !== here.id);
      write(rest.length < list.length ? rest : [...list, { ...here, price: price() }]);
      show();
    });
    const show = () => {
      const isIn = read().some((item) => item.id === here.id);
      toggle.textContent = isIn ? words.remove : words.add;
      count();
    };
    show();
    bar.append(" ", toggle);
  }

  const shelf = document.getElementById("visitor-list");
  if (!shelf) return;
  const text = () => read().map((item) =>
    [item.name, item.maker, item.price, item.url, item.note].filter(Boolean).join("\n")).join("\n\n");
  const draw = () => {
    count();
    const rows = read().map((item) => {
      const row = document.createElement("li");
      const name = document.createElement(item.page ? "a" : "strong");
      const about = document.createElement("span");
      if (item.page) name.href = item.page;
      name.className = "card-name";
      name.textContent = item.name;
      about.className = "card-maker";
      about.textContent = [item.maker, item.price].filter(Boolean).join(" · ");
      const label = document.createElement("label");
      const note = document.createElement("input");
      label.textContent = words.note;
      note.value = item.note ?? "";
      note.addEventListener("change", () => {
        write(read().map((other) => (other.id === item.id ? { ...other, note: note.value } : other)));
      });
      label.append(note);
      const away = button(words.remove, () => {
        write(read().filter((other) => other.id !== item.id));
        draw();
      });
      away.className = "button quiet";
      row.append(name, about, label, away);
      return row;
    });
    shelf.replaceChildren(...rows);
    document.getElementById("visitor-list-empty").hidden = rows.length > 0;
    document.getElementById("visitor-list-send").hidden = rows.length === 0;
  };
  document.getElementById("visitor-list-send").append(
    button(words.save, () => {
      const file = document.createElement("a");
      file.href = URL.createObjectURL(new Blob([text()], { type: "text/plain;charset=utf-8" }));
      file.download = words.file;
      file.click();
      setTimeout(() => URL.revokeObjectURL(file.href), 1000);
    }), " ",
    button(words.mail, () => {
      location.href = `mailto:?subject=${encodeURIComponent(words.list)}&body=${encodeURIComponent(text().replaceAll("\n", "\r\n"))}`;
    }));
  draw();
})();
