"use strict";
// Selecting a claim: in the list, in the text, in the picture, by keys. Reads numbers only.
(() => {
  const cards = [...document.querySelectorAll(".claim")];
  const drawer = document.querySelector(".drawer");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const narrow = matchMedia("(max-width: 58rem)");
  let current = null;

  const cardOf = (report, number) => document.getElementById(`r${report}-c${number}`);

  function clear() {
    for (const marked of document.querySelectorAll(".on, .via")) marked.classList.remove("on", "via");
    for (const sheet of document.querySelectorAll(".sheet.chosen")) sheet.classList.remove("chosen");
    if (current) current.removeAttribute("aria-current");
    drawer.hidden = true;
    drawer.replaceChildren();
    current = null;
  }

  function mark(card) {
    const { r, n } = card.dataset;
    const sheet = document.getElementById(`r${r}`);
    sheet.classList.add("chosen");
    card.classList.add("on");
    card.setAttribute("aria-current", "true");
    for (const piece of sheet.querySelectorAll(`.text [data-in~="${n}"], .column[data-n="${n}"]`)) {
      piece.classList.add("on");
    }
    for (const piece of sheet.querySelectorAll(`.text [data-holds~="${n}"]`)) piece.classList.add("via");
  }

  // A long way is jumped, not flown over.
  const motion = (way) => (still.matches || Math.abs(way) > 2 * innerHeight ? "auto" : "smooth");

  function reveal(element, block) {
    if (!element) return;
    element.scrollIntoView({ block, behavior: motion(element.getBoundingClientRect().top) });
  }

  // The list scrolls by itself beside the text, so that the page does not move under the reader.
  function revealCard(card) {
    const list = card.parentElement;
    const from = list.getBoundingClientRect();
    const here = card.getBoundingClientRect();
    if (here.top >= from.top && here.bottom <= from.bottom) return;
    const way = here.top - from.top - from.height / 4;
    list.scrollBy({ top: way, behavior: motion(way) });
  }

  function openDrawer(card) {
    const copy = card.cloneNode(true);
    copy.removeAttribute("id");
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Close";
    close.addEventListener("click", clear);
    drawer.replaceChildren(close, ...copy.childNodes);
    drawer.hidden = false;
  }

  function select(card, { showText }) {
    clear();
    if (!card) return;
    current = card;
    mark(card);
    if (narrow.matches) openDrawer(card);
    else revealCard(card);
    // On a narrow screen the drawer covers the lower half.
    const block = narrow.matches ? "start" : "center";
    if (showText) reveal(document.getElementById(`r${card.dataset.r}-t${card.dataset.n}`), block);
  }

  function step(by) {
    const at = cards.indexOf(current);
    const next = cards[at < 0 ? 0 : Math.min(Math.max(at + by, 0), cards.length - 1)];
    if (!next) return;
    select(next, { showText: true });
    if (!narrow.matches) next.querySelector(".number").focus({ preventScroll: true });
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest(".drawer, summary, footer")) return;
    const link = event.target.closest("a");
    const to = /^#r(\d+)-[ct](\d+)$/.exec(link ? link.getAttribute("href") : "");
    if (to) {
      event.preventDefault();
      select(cardOf(to[1], to[2]), { showText: !link.matches(".n") });
      return;
    }
    const card = event.target.closest(".claim");
    if (card && getSelection().isCollapsed) return void select(card, { showText: true });
    const piece = event.target.closest(".text [data-in], .text [data-holds]");
    if (!piece || !getSelection().isCollapsed) return;
    const number = (piece.dataset.in || piece.dataset.holds).split(" ")[0];
    select(cardOf(piece.closest(".sheet").dataset.r, number), { showText: false });
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inList = event.target.closest && event.target.closest(".claim");
    if (event.key === "j" || (inList && event.key === "ArrowDown")) step(1);
    else if (event.key === "k" || (inList && event.key === "ArrowUp")) step(-1);
    else if (event.key === "Escape") clear();
    else return;
    event.preventDefault();
  });

  const asked = /^#r(\d+)-[ct](\d+)$/.exec(location.hash);
  if (asked) select(cardOf(asked[1], asked[2]), { showText: true });
})();
