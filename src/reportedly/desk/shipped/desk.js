"use strict";
// Choosing a claim: beside the text, in it, in the picture, by keys. Reads numbers and ids only.
(() => {
  if (!document.querySelector(".claim")) return;
  const all = () => [...document.querySelectorAll(".claim")];
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let current = null;

  function clear() {
    for (const marked of document.querySelectorAll(".on, .via")) marked.classList.remove("on", "via");
    if (current) current.removeAttribute("aria-current");
    current = null;
  }

  function choose(card, show) {
    clear();
    if (!card) return;
    current = card;
    card.classList.add("on");
    card.setAttribute("aria-current", "true");
    if (show) reveal(card);
    if (card.matches(".gone")) return; // its number is another claim's by now
    const n = card.dataset.n;
    for (const one of document.querySelectorAll(`.words [data-in~="${n}"], .column[data-n="${n}"]`)) one.classList.add("on");
    for (const one of document.querySelectorAll(`.words [data-holds~="${n}"]`)) one.classList.add("via");
  }

  // A long way is jumped, not flown over.
  function reveal(element) {
    const { top, bottom } = element.getBoundingClientRect();
    if (top >= 60 && bottom <= innerHeight) return;
    const far = still.matches || Math.abs(top) > 2 * innerHeight;
    element.scrollIntoView({ block: "center", behavior: far ? "auto" : "smooth" });
  }

  const numbered = (n) => document.querySelector(`.claim:not(.gone)[data-n="${CSS.escape(n)}"]`);

  function step(by) {
    const cards = all();
    const at = cards.indexOf(current);
    const next = cards[at < 0 ? 0 : Math.min(Math.max(at + by, 0), cards.length - 1)];
    choose(next, true);
    next.querySelector(".number").focus({ preventScroll: true });
  }

  document.addEventListener("click", (event) => {
    const judging = event.target.closest(".claim .actions");
    if (judging) return void choose(judging.closest(".claim"), false);
    if (event.target.closest("button, summary, input, label, .actions, dialog")) return;
    const link = event.target.closest("a");
    if (link) {
      const column = link.closest(".column");
      if (column && numbered(column.dataset.n)) {
        event.preventDefault();
        choose(numbered(column.dataset.n), true);
      }
      return;
    }
    if (!getSelection().isCollapsed) return;
    const card = event.target.closest(".claim");
    if (card) return void choose(card, false);
    const piece = event.target.closest(".words [data-in], .words [data-holds]");
    if (!piece) return;
    const known = (piece.dataset.in || piece.dataset.holds).split(" ").map(numbered).find(Boolean);
    if (known) choose(known, true);
  });

  const press = (what) => current && current.querySelector(what)?.click();
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    c: () => press(".actions [value=right]"),
    x: () => press(".actions [value=wrong]"),
    e: () => press(".actions [data-correct]"),
    u: () => press(".actions [value=undone]"),
    "?": () => dialog.showModal(),
    Escape: clear,
  };

  // Single keys can be put out (WCAG 2.1.4), and are out wherever something is typed.
  const dialog = document.querySelector("#keys");
  const on = document.querySelector("[data-keys-on]");
  const shown = document.querySelector("[data-keys]");
  if (shown) {
    on.checked = localStorage.getItem("keys") !== "off";
    on.addEventListener("change", () => localStorage.setItem("keys", on.checked ? "on" : "off"));
    shown.hidden = false;
    shown.addEventListener("click", () => dialog.showModal());
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || dialog?.open) return;
    if (event.key === "Escape" && event.target.closest(".claim form")) return press(".actions [data-cancel]");
    if (event.target.closest("input, select, textarea")) return;
    const does = Object.hasOwn(keys, event.key) && (event.key === "Escape" || on?.checked) && keys[event.key];
    if (!does) return;
    does();
    event.preventDefault();
  });

  // A claim that was judged comes back in the place of the one that was: it stays chosen.
  document.addEventListener("htmx:load", ({ detail: { elt: card } }) => {
    if (!card.matches(".claim")) return;
    document.querySelector("#said").textContent = card.querySelector(".judged")?.textContent ?? "";
    if (current && current.dataset.claim !== card.dataset.claim) return;
    choose(card, false);
    (card.querySelector("[autofocus]") ?? card.querySelector(".number")).focus({ preventScroll: true });
  });

  document.addEventListener("htmx:responseError", ({ detail: { elt, xhr } }) => {
    const place = elt.closest(".actions");
    if (!place) return;
    const told = document.createElement("p");
    told.className = "problem";
    told.setAttribute("role", "alert");
    told.textContent = new DOMParser().parseFromString(xhr.responseText, "text/html").body.textContent.trim();
    place.querySelector(".problem")?.remove();
    place.append(told);
  });

  const asked = /^#[ct]-(\w+)$/.exec(location.hash);
  if (asked) choose(all().find((card) => card.dataset.claim === asked[1]), false);
})();
