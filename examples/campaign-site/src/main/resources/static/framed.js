// Tells the page around how high this frame wants to be; that is all it learns.
(() => {
  "use strict";
  const tell = () => parent.postMessage({ height: document.documentElement.scrollHeight }, "*");
  new ResizeObserver(tell).observe(document.body);
})();
