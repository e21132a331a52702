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
// Keeps the count of an open page fresh: less and less often while nothing moves or nothing answers, and not in a hidden tab.
// Everything works without it.
(() => {
  "use strict";
  const live = document.querySelector("[data-count-url]");
  if (!live) return;
  const soon = 5000;
  const late = 60000;
  const format = new Intl.NumberFormat(document.documentElement.lang);
  const show = (name, number) => {
    const place = live.querySelector(`[data-${name}]`);
    if (place) place.textContent = format.format(number);
  };
  let last = "";
  let pause = soon;
  let timer = 0;
  const ask = async () => {
    // "no-cache" asks the server each time; unchanged, it answers without a body, and the browser has the last one.
    const answer = await fetch(live.dataset.countUrl, { cache: "no-cache" });
    if (!answer.ok) throw new Error(String(answer.status));
    const text = await answer.text();
    if (text === last) return false;
    last = text;
    const count = JSON.parse(text);
    show("count", count.counted);
    show("goal", count.goal);
    show("day", count.last24Hours);
    const bar = live.querySelector("[data-progress]");
    bar.max = count.goal;
    bar.value = count.counted;
    return true;
  };
  const later = () => {
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(round, pause);
  };
  const round = async () => {
    const moved = await ask().catch(() => false);
    pause = moved ? soon : Math.min(pause * 2, late);
    later();
  };
  document.addEventListener("visibilitychange", () => {
    pause = soon;
    later();
  });
  later();
})();
