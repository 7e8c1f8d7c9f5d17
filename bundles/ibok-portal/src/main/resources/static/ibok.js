// Comfort only: every page works without this file.
(() => {
  "use strict";
  const $ = (selector, from = document) => from.querySelector(selector);

  // The summary of errors gets the focus even where autofocus is ignored.
  $("[data-focus]")?.focus();

  // The register of a meter: digits only, and leading zeros as on the dial once it is left.
  for (const input of document.querySelectorAll("[data-digits]")) {
    const digits = Number(input.dataset.digits);
    // What stands before a decimal separator: digits typed after it are litres, and the dial has no place for them.
    let whole = null;
    input.addEventListener("input", () => {
      const cut = input.value.search(/[.,]/);
      if (cut >= 0) whole = input.value.slice(0, cut).replace(/\D/g, "");
      else if (whole !== null && !(input.value.startsWith(whole) && input.value.length > whole.length)) whole = null;
      const clean = whole ?? input.value.replace(/\D/g, "").slice(0, digits);
      if (clean !== input.value) input.value = clean;
    });
    input.addEventListener("blur", () => {
      whole = null;
      if (input.value) input.value = input.value.padStart(digits, "0");
    });
  }

  // Work in the server: ask for the page's own progress part until it says it has finished.
  const poll = async (part, wait) => {
    try {
      const answer = await fetch(part.dataset.poll, { headers: { Accept: "text/html" }, credentials: "same-origin" });
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.getElementById(part.id);
      if (!now || !now.dataset.poll) return location.replace(answer.url);
      const text = $("[data-text]", part);
      const said = $("[data-text]", now).textContent;
      if (text.textContent !== said) text.textContent = said;
      const bar = $("progress", now);
      $("progress", part).max = bar.max;
      if (bar.hasAttribute("value")) $("progress", part).value = bar.value;
      wait = 2000;
    } catch {
      wait = Math.min(wait * 2, 30000);
    }
    setTimeout(poll, wait, part, wait);
  };
  for (const part of document.querySelectorAll("[data-poll]")) setTimeout(poll, 1500, part, 2000);

  // A form is sent once: the second click of an impatient hand does nothing.
  document.addEventListener("submit", (event) => {
    // Not event.target.method: a field may be called so.
    if (event.target.getAttribute("method") !== "post") return;
    if (event.target.dataset.sent) event.preventDefault();
    event.target.dataset.sent = "true";
    setTimeout(() => delete event.target.dataset.sent, 5000);
  });
  addEventListener("pageshow", () => {
    for (const form of document.forms) delete form.dataset.sent;
  });

  // One-key shortcuts of the office, off unless the member of staff keeps them on.
  if (!document.body.hasAttribute("data-shortcuts")) return;
  const typing = (at) => at.closest("input:not([type=radio],[type=checkbox]),textarea,select,[contenteditable]");
  const move = (by) => {
    const rows = [...document.querySelectorAll("[data-queue] a")];
    const at = rows.findIndex((row) => row === document.activeElement || (!rows.includes(document.activeElement) && row.hasAttribute("aria-current")));
    rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus();
  };
  // With Alt a key may come out as another sign: then its place on the keyboard says which one it is.
  const alt = document.body.dataset.shortcuts === "alt";
  const placed = (event) => (event.code === "Slash" ? (event.shiftKey ? "?" : "/") : /^Key[A-Z]$/.test(event.code) ? event.code.slice(3) : event.key);
  const letter = (event) => (alt ? placed(event) : event.key).toLowerCase();
  let wentAt = -Infinity;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey !== alt || event.key === "Alt" || typing(event.target)) return;
    const key = letter(event);
    // A key held down moves on, and never decides what comes next.
    if (event.repeat && key !== "j" && key !== "k") return;
    const goes = event.timeStamp - wentAt < 2000;
    wentAt = -Infinity;
    const target = $(`[data-${goes ? "go" : "key"}="${CSS.escape(key)}"]`);
    if (target) target.click();
    else if (goes) return;
    else if (key === "g") wentAt = event.timeStamp;
    else if (key === "j") move(1);
    else if (key === "k") move(-1);
    else if (key === "/") $("#search")?.focus();
    else if (key === "?") location.assign("/office/shortcuts");
    else return;
    event.preventDefault();
  });
})();
