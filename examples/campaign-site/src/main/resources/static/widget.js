// <script src="https://your.site/widget.js" data-petition="…" async></script> puts a petition where it stands. Also:
// data-title names the frame, data-lang chooses a language, data-via says where its signers come from. A page that forbids frames
// keeps the link that stands there until the frame speaks.
(() => {
  "use strict";
  const script = document.currentScript;
  const site = new URL(script.src).origin;
  const frame = document.createElement("iframe");
  const address = new URL(`${site}/widget/${encodeURIComponent(script.dataset.petition)}`);
  for (const option of ["lang", "via"]) {
    if (script.dataset[option]) address.searchParams.set(option, script.dataset[option]);
  }
  frame.src = address;
  frame.title = script.dataset.title || "Petition";
  frame.width = "100%";
  frame.height = "0";
  frame.style.border = "0";
  const link = document.createElement("a");
  link.href = `${site}/petitions/${encodeURIComponent(script.dataset.petition)}${address.search}`;
  link.textContent = frame.title;
  script.after(link, frame);
  addEventListener("message", (event) => {
    if (event.origin === site && event.source === frame.contentWindow && event.data.height > 0) {
      link.remove();
      frame.height = String(event.data.height);
    }
  });
})();
