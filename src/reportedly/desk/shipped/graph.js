// The provenance: drawn nearer and farther, moved by hand and by keys. Without this it scrolls.
(() => {
  function live(canvas) {
    if (canvas.classList.contains("live")) return;
    const svg = canvas.querySelector("svg");
    // What is small is not blown up: it stands at the left, as large as its words should be.
    const wide = Math.max(+svg.dataset.width, canvas.clientWidth);
    const whole = { x: 0, y: 0, w: wide, h: +svg.dataset.height };
    const tall = Math.min(Math.max(whole.h, 160), innerHeight * 0.7);
    let at = { ...whole };
    let held = null;

    const show = () => svg.setAttribute("viewBox", `${at.x} ${at.y} ${at.w} ${at.h}`);
    function zoom(by, x = 0.5, y = 0.5) {
      const w = Math.min(Math.max(at.w * by, 200), whole.w * 2);
      const h = at.h * (w / at.w);
      at = { x: at.x + (at.w - w) * x, y: at.y + (at.h - h) * y, w, h };
      show();
    }
    const move = (x, y) => { at.x += x * at.w; at.y += y * at.h; show(); };
    const reset = () => { at = { ...whole }; show(); };
    const ways = { in: () => zoom(0.8), out: () => zoom(1.25), whole: reset };

    canvas.classList.add("live");
    svg.removeAttribute("width");
    svg.setAttribute("height", Math.round(tall));
    svg.setAttribute("preserveAspectRatio", "xMinYMid meet");
    show();
    const tools = canvas.parentElement.querySelector(".tools");
    tools.hidden = false;
    tools.addEventListener("click", (event) => {
      const button = event.target.closest("[data-zoom]");
      if (button) ways[button.dataset.zoom]();
    });
    canvas.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return; // else the page could not be scrolled past it
      event.preventDefault();
      const box = svg.getBoundingClientRect();
      zoom(event.deltaY > 0 ? 1.1 : 0.9, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
    }, { passive: false });
    canvas.addEventListener("pointerdown", (event) => {
      if (event.button === 0) held = { x: event.clientX, y: event.clientY, moved: false };
    });
    canvas.addEventListener("pointermove", (event) => {
      if (!held) return;
      const box = svg.getBoundingClientRect();
      const way = [(held.x - event.clientX) / box.width, (held.y - event.clientY) / box.height];
      if (!held.moved && Math.hypot(held.x - event.clientX, held.y - event.clientY) < 4) return;
      canvas.classList.add("held");
      move(...way);
      held = { x: event.clientX, y: event.clientY, moved: true };
    });
    addEventListener("pointerup", () => {
      const moved = held && held.moved;
      held = null;
      canvas.classList.remove("held");
      // What was moved was not clicked.
      if (moved) canvas.addEventListener("click", (event) => event.preventDefault(), { once: true, capture: true });
    });
    canvas.addEventListener("dragstart", (event) => event.preventDefault());
    canvas.addEventListener("keydown", (event) => {
      const keys = { "+": ways.in, "-": ways.out, 0: reset, ArrowLeft: () => move(-0.1, 0), ArrowRight: () => move(0.1, 0), ArrowUp: () => move(0, -0.1), ArrowDown: () => move(0, 0.1) };
      if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
      event.preventDefault();
      keys[event.key]();
    });
  }

  const all = () => document.querySelectorAll(".graph .canvas").forEach(live);
  all();
  document.addEventListener("htmx:afterSettle", all);

  // A choice in a form that htmx does not send is sent when it is made.
  document.addEventListener("change", (event) => {
    if (event.target.matches("select[name=claim]")) event.target.form.requestSubmit();
  });
  for (const form of document.querySelectorAll(".drop")) {
    form.addEventListener("dragover", () => form.classList.add("over"));
    form.addEventListener("dragleave", () => form.classList.remove("over"));
    form.addEventListener("drop", () => form.classList.remove("over"));
  }
})();
