// Adds a passkey to an account, and logs in with one. Its buttons are shown only where the browser knows passkeys.
(() => {
  "use strict";
  const place = document.querySelector("[data-passkey]");
  if (!place || !window.PublicKeyCredential) return;
  place.hidden = false;
  const form = place.querySelector("form");
  const fault = place.querySelector("[role=alert]");

  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (each) => each.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const known = (list) => (list || []).map((each) => ({ ...each, id: bytes(each.id) }));
  const ask = async (path, body) => {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": form.elements._csrf.value },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };
  const shared = (credential) => ({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    authenticatorAttachment: credential.authenticatorAttachment,
  });

  const logIn = async () => {
    const options = await ask("/webauthn/authenticate/options");
    const { allowCredentials, challenge } = options;
    const publicKey = { ...options, challenge: bytes(challenge), allowCredentials: known(allowCredentials) };
    const credential = await navigator.credentials.get({ publicKey });
    const { authenticatorData, clientDataJSON, signature, userHandle } = credential.response;
    const response = {
      authenticatorData: text(authenticatorData),
      clientDataJSON: text(clientDataJSON),
      signature: text(signature),
      userHandle: userHandle ? text(userHandle) : undefined,
    };
    return (await ask("/login/webauthn", { ...shared(credential), response })).redirectUrl;
  };
  const add = async () => {
    const options = await ask("/webauthn/register/options");
    const { user, challenge, excludeCredentials } = options;
    const publicKey = {
      ...options,
      user: { ...user, id: bytes(user.id) },
      challenge: bytes(challenge),
      excludeCredentials: known(excludeCredentials),
    };
    const credential = await navigator.credentials.create({ publicKey });
    const { attestationObject, clientDataJSON } = credential.response;
    const response = {
      attestationObject: text(attestationObject),
      clientDataJSON: text(clientDataJSON),
      transports: credential.response.getTransports(),
    };
    const label = form.elements.label.value.trim();
    await ask("/webauthn/register", { publicKey: { credential: { ...shared(credential), response }, label } });
    return "/passkeys";
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    fault.hidden = true;
    const step = place.dataset.passkey === "add" ? add : logIn;
    step().then((next) => location.assign(next)).catch(() => {
      fault.hidden = false;
    });
  });
})();
