"use strict";
// Choosing a claim: beside the text, in it, in the picture, by keys. Reads numbers and ids only.
(() => {
  const cards = [...document.querySelectorAll(".claim")];
  if (!cards.length) return;
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
    const n = card.dataset.n;
    card.classList.add("on");
    card.setAttribute("aria-current", "true");
    for (const one of document.querySelectorAll(`.words [data-in~="${n}"], .column[data-n="${n}"]`)) one.classList.add("on");
    for (const one of document.querySelectorAll(`.words [data-holds~="${n}"]`)) one.classList.add("via");
    if (show) reveal(card);
  }

  // A long way is jumped, not flown over.
  function reveal(element) {
    const { top, bottom } = element.getBoundingClientRect();
    if (top >= 60 && bottom <= innerHeight) return;
    const far = still.matches || Math.abs(top) > 2 * innerHeight;
    element.scrollIntoView({ block: "center", behavior: far ? "auto" : "smooth" });
  }

  const numbered = (n) => cards.find((card) => card.dataset.n === n);

  function step(by) {
    const at = cards.indexOf(current);
    const next = cards[at < 0 ? 0 : Math.min(Math.max(at + by, 0), cards.length - 1)];
    choose(next, true);
    next.querySelector(".number").focus({ preventScroll: true });
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest("button, summary, input, .actions")) return;
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

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "Escape") clear();
    else return;
    event.preventDefault();
  });

  const asked = /^#[ct]-(\w+)$/.exec(location.hash);
  if (asked) choose(cards.find((card) => card.dataset.claim === asked[1]), false);
})();
