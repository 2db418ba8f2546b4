// Runs in the page: what readers get who use a keyboard, larger letters or a table instead of a drawing. The judgement
// is in reading.py.
() => {
  const visible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const root = document.documentElement;
  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();

  // Texts of which a part lies outside of the window, or of a box that neither shows nor scrolls what overflows it.
  const cutTexts = () => {
    const cut = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      if (!node.data.trim() || !visible(parent) || parent.closest("svg")) continue;
      let [left, right] = [0, root.clientWidth];
      let hidden = false;
      for (let e = parent; e && e !== document.body; e = e.parentElement) {
        const style = getComputedStyle(e);
        if (style.clipPath !== "none" || (style.position === "absolute" && e.getBoundingClientRect().right <= 0)) hidden = true;
        if (["auto", "scroll"].includes(style.overflowX)) [left, right] = [-Infinity, Infinity];
        if (["hidden", "clip"].includes(style.overflowX)) {
          const box = e.getBoundingClientRect();
          [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
        }
      }
      if (hidden) continue;
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width && (box.left < left - 0.5 || box.right > right + 0.5)) cut.push(words(parent).slice(0, 60));
    }
    return cut;
  };

  // What stands in lists of links, and what opens a part of the page: fingers have to meet it.
  const targets = () =>
    [...document.querySelectorAll("nav a, ul a, ol a, summary")].filter((e) => visible(e) && e.getBoundingClientRect().width)
      .map((e) => ({ name: words(e), width: e.getBoundingClientRect().width, height: e.getBoundingClientRect().height }));

  // Good and bad news: the words in their colours, with what is said around them.
  const told = () => {
    const sample = document.body.appendChild(document.createElement("i"));
    const colours = ["good", "bad"].map((name) => {
      sample.style.color = `var(--${name})`;
      return getComputedStyle(sample).color;
    });
    const plain = getComputedStyle(document.body).color;
    sample.remove();
    return [...document.querySelectorAll("body *")].filter((e) => {
      const style = getComputedStyle(e);
      const paint = e.closest("svg") ? style.fill : style.color;
      const own = [...e.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      return own && visible(e) && paint !== plain && colours.includes(paint);
    }).map((e) => words(e.closest("p, h3, li, td, text") ?? e));
  };

  // The texts of each figure's visible drawing that are no ticks of an axis, and all cells of its table.
  const figures = () =>
    [...document.querySelectorAll("figure")].map((figure) => {
      const drawing = [...figure.querySelectorAll("svg[role=img]")].find(visible);
      if (!drawing) return null;
      const lines = [...drawing.querySelectorAll(".s-grid, .s-axis")].map((line) => line.getBoundingClientRect());
      const isTick = (text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        return lines.some((line) => (line.height < 2 && Math.abs(line.top - y) < 3 && right <= line.left)
          || (line.width < 2 && Math.abs(line.left - x) < 6 && top >= line.bottom - 2));
      };
      return {
        name: figure.id,
        texts: [...drawing.querySelectorAll("text")].filter((text) => !isTick(text)).map(words),
        cells: [...figure.querySelectorAll("td, th")].map(words),
      };
    }).filter(Boolean);

  const drawings = () =>
    [...document.querySelectorAll("svg[role=img]")].filter(visible)
      .map((svg) => [words(svg.querySelector("title")), words(svg.querySelector("desc"))]);

  // Everything that the tabulator key should reach.
  const reachable = () =>
    [...document.querySelectorAll("a[href], summary, [tabindex='0'], button, input")].filter(visible)
      .map((e) => words(e) || e.getAttribute("aria-label"));

  return { width: root.scrollWidth, window: root.clientWidth, cutTexts, targets, told, figures, drawings, reachable };
}
