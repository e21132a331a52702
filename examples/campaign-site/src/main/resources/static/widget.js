// <script src="https://your.site/widget.js" data-petition="…" async></script> puts a petition where it stands. Also:
// data-title names the frame, data-lang chooses a language, data-via says where its signers come from.
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
  frame.height = "900";
  frame.style.border = "0";
  script.after(frame);
  addEventListener("message", (event) => {
    if (event.origin === site && event.source === frame.contentWindow && event.data.height > 0) {
      frame.height = String(event.data.height);
    }
  });
})();
