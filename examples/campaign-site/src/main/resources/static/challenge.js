// Answers the challenge of a form while its visitor fills it in, without a third party: counts until a hash fits. The format is
// ALTCHA's (altcha.org/docs). Everything works without it; a doubtful signature then waits for a moderator.
(() => {
  "use strict";
  const prepare = () => {
    const form = document.querySelector("form[data-challenge]");
    const field = form && form.querySelector("input[name=challengeAnswer]");
    if (!field || !window.crypto || !crypto.subtle) return;
    const challenge = JSON.parse(form.dataset.challenge);
    const together = 500;
    const longest = 10000;
    const bytes = new TextEncoder();
    const hex = (buffer) => Array.from(new Uint8Array(buffer), (each) => each.toString(16).padStart(2, "0")).join("");
    const hash = async (number) => hex(await crypto.subtle.digest("SHA-256", bytes.encode(challenge.salt + number)));

    const count = async () => {
      for (let from = 0; from <= challenge.maxnumber; from += together) {
        const length = Math.min(together, challenge.maxnumber - from + 1);
        const hashes = await Promise.all(Array.from({ length }, (_, each) => hash(from + each)));
        const found = hashes.indexOf(challenge.challenge);
        if (found >= 0) return from + found;
      }
      throw new Error("No number fits");
    };
    const answered = count().then((number) => {
      const { algorithm, challenge: wanted, salt, signature } = challenge;
      field.value = btoa(JSON.stringify({ algorithm, challenge: wanted, number, salt, signature }));
    }).catch(() => {});

    // Whoever is faster than the counting waits for it, but not for ever.
    let waiting = false;
    form.addEventListener("submit", (event) => {
      if (field.value || waiting) return;
      event.preventDefault();
      waiting = true;
      const patience = new Promise((over) => setTimeout(over, longest));
      Promise.race([answered, patience]).then(() => form.requestSubmit(event.submitter));
    });
  };
  document.addEventListener("form-shown", prepare);
  prepare();
})();
