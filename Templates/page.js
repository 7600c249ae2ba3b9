// Keeps a page honest that was made long ago: what has lapsed says so, without asking anybody. A day is a day in Viet Nam (UTC+7).
//   data-until="2029-06-09" data-over="…"  from the day after, the element says "…" instead; with nothing to say it is hidden
//   data-after="2029-06-09" hidden         shown from the day after
//   data-copy="ID" hidden                  a button that copies the text of that element; shown where the browser can copy
(function () {
  "use strict";
  function today() { return new Date(Date.now() + 7 * 3600 * 1000).toISOString().slice(0, 10); }
  function each(selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); }
  function look() {
    var day = today();
    each("[data-until]", function (element) {
      if (day <= element.getAttribute("data-until")) return;
      var words = element.getAttribute("data-over");
      element.removeAttribute("data-until");
      if (words) {
        element.textContent = words;
        element.classList.add("over");
      } else {
        element.hidden = true;
      }
    });
    each("[data-after]", function (element) {
      if (day > element.getAttribute("data-after")) element.hidden = false;
    });
  }
  look();
  // A page may stay open over midnight, or come back from the browser's memory.
  addEventListener("pageshow", look);
  document.addEventListener("visibilitychange", look);
  if (navigator.clipboard) {
    each("[data-copy]", function (button) {
      button.hidden = false;
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(document.getElementById(button.getAttribute("data-copy")).textContent).then(function () {
          button.textContent = button.getAttribute("data-done");
        });
      });
    });
  }
})();
