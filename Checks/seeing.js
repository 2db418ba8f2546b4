// Runs in the page: the colours of drawings, and how long lines of text and how wide drawings are. The judgement is in
// seeing.py.
() => {
  const visible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const colour = (text) => {
    const parts = text.match(/^rgba?\(([^)]*)\)$/);
    return parts && parts[1].split(/[,\s/]+/).map(Number);
  };
  const drawings = [...document.querySelectorAll("svg[role=img]")].filter(visible);
  const name = (drawing) => drawing.querySelector("title")?.textContent ?? "a drawing";

  // The colours of areas and of lines by the roles that they play (f-accent, s-axis), in every drawing.
  const roles = () =>
    drawings.map((drawing) => {
      const found = {};
      for (const element of drawing.querySelectorAll("rect, circle, path")) {
        const style = getComputedStyle(element);
        for (const token of (element.getAttribute("class") ?? "").split(" ")) {
          const paint = token.startsWith("f-") ? style.fill : token.startsWith("s-") ? style.stroke : null;
          if (paint && paint !== "none") found[token] = colour(paint);
        }
      }
      return { name: name(drawing), roles: found };
    });

  // The most characters that stand on one line of each paragraph.
  const lines = () => {
    const range = document.createRange();
    return [...document.querySelectorAll("main p, main dd, main > ul > li")].filter((p) => visible(p) && p.textContent.trim().length > 80)
      .map((p) => {
        const tops = {};
        const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const node = walker.currentNode;
          if (!visible(node.parentElement) || node.parentElement.closest("svg")) continue;
          for (let i = 0; i < node.length; i++) {
            range.setStart(node, i);
            range.setEnd(node, i + 1);
            const box = range.getBoundingClientRect();
            if (box.width) tops[Math.round(box.bottom)] = (tops[Math.round(box.bottom)] ?? 0) + 1;
          }
        }
        return { text: p.textContent.trim().slice(0, 40), most: Math.max(0, ...Object.values(tops)) };
      });
  };

  const sizes = () =>
    [...document.querySelectorAll("svg")].filter(visible).map((drawing) => {
      const box = drawing.getBoundingClientRect();
      const { width, height } = drawing.viewBox.baseVal;
      return { name: name(drawing), width: box.width, stretch: box.width / box.height / (width / height) };
    });

  return { roles, lines, sizes };
}
