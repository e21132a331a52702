// Puts the form into a petition's page, which is the same for everybody and can be cached. Without it there is a link.
(() => {
  "use strict";
  const place = document.querySelector("[data-form-url]");
  if (!place) return;
  fetch(place.dataset.formUrl, { credentials: "same-origin" })
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
    .then((form) => {
      place.innerHTML = form;
      document.dispatchEvent(new Event("form-shown"));
    })
    .catch(() => {});
})();
// Keeps the count of an open page fresh. Everything works without it.
(() => {
  "use strict";
  const live = document.querySelector("[data-count-url]");
  if (!live) return;
  const every = 5000;
  const format = new Intl.NumberFormat(document.documentElement.lang);
  const show = (name, number) => {
    const place = live.querySelector(`[data-${name}]`);
    if (place) place.textContent = format.format(number);
  };
  const ask = async () => {
    if (document.hidden) return;
    try {
      // "no-cache" asks the server each time; unchanged, it answers without a body, and the browser has the last one.
      const answer = await fetch(live.dataset.countUrl, { cache: "no-cache" });
      if (!answer.ok) return;
      const count = await answer.json();
      show("count", count.counted);
      show("goal", count.goal);
      show("day", count.last24Hours);
      const bar = live.querySelector("[data-progress]");
      bar.max = count.goal;
      bar.value = count.counted;
    } catch {
      // Offline: the next round may do better.
    }
  };
  setInterval(ask, every);
  document.addEventListener("visibilitychange", ask);
})();
