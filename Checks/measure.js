// Runs in the page: measures what a reader sees and returns plain numbers. The judgement is in rendering.py.
() => {
  const visible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

  const colour = (text) => {
    const parts = text.match(/^rgba?\(([^)]*)\)$/);
    if (!parts) return null;
    const [red, green, blue, alpha = 1] = parts[1].split(/[,\s/]+/).map(Number);
    return [red, green, blue, alpha];
  };
  const over = (front, back) => front.slice(0, 3).map((part, i) => part * front[3] + back[i] * (1 - front[3])).concat(1);
  const faded = (paint, opacity) => paint && [...paint.slice(0, 3), paint[3] * opacity];

  // The opacity of an element with that of everything around it up to the drawing.
  const opacity = (element, drawing) => {
    let product = 1;
    for (let e = element; e && e !== drawing.parentElement; e = e.parentElement) product *= getComputedStyle(e).opacity;
    return product;
  };
  const fill = (element, drawing) => {
    const style = getComputedStyle(element);
    return style.fill === "none" ? null : faded(colour(style.fill), style.fillOpacity * opacity(element, drawing));
  };

  // The page behind a drawing, seen through transparent boxes.
  const behind = (element) => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) {
      const paint = colour(getComputedStyle(e).backgroundColor);
      if (paint && paint[3] > 0) layers.unshift(paint);
    }
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const canvas = dark && getComputedStyle(document.documentElement).colorScheme.includes("dark") ? 18 : 255;
    return layers.reduce((back, front) => over(front, back), [canvas, canvas, canvas, 1]);
  };

  // What is painted under a point: the page, then every earlier shape of the drawing that covers the point.
  const background = (text, drawing, shapes, x, y) => {
    const style = getComputedStyle(text);
    const halo = style.paintOrder.startsWith("stroke") && parseFloat(style.strokeWidth) >= 2 && colour(style.stroke);
    if (halo) return halo;
    let paint = behind(drawing);
    for (const shape of shapes) {
      if (!(shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
      // What is not rendered has no matrix.
      const ink = visible(shape) && fill(shape, drawing);
      if (!ink) continue;
      const point = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse());
      if (shape.isPointInFill(point)) paint = over(ink, paint);
    }
    return paint;
  };

  const luminance = (paint) =>
    paint.slice(0, 3).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  const contrast = (front, back) => {
    const [high, low] = [luminance(over(front, back)), luminance(back)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };

  const rectangle = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return [left, top, right, bottom];
  };

  // A text whose tspans have places of their own is several lines; otherwise it is one.
  const lines = (text) => {
    const placed = [...text.querySelectorAll("tspan[x], tspan[y], tspan[dy]")];
    return placed.length ? placed : [text];
  };

  const texts = (drawing) => {
    const shapes = [...drawing.querySelectorAll("rect, circle, ellipse, path, polygon")]
      .filter((shape) => !shape.closest("defs, clipPath"));
    return [...drawing.querySelectorAll("text")].filter(visible).flatMap(lines)
      .filter((line) => line.textContent.trim())
      .map((line) => {
        const box = rectangle(line);
        const [left, top, right, bottom] = box;
        const ink = fill(line, drawing);
        const samples = [left + 1, (left + right) / 2, right - 1]
          .map((x) => ink && contrast(ink, background(line, drawing, shapes, x, (top + bottom) / 2)));
        return {
          text: line.textContent.trim(),
          size: parseFloat(getComputedStyle(line).fontSize) * line.getScreenCTM().a,
          contrast: samples.includes(null) ? null : Math.min(...samples),
          box,
        };
      });
  };

  const outermost = [...document.querySelectorAll("svg")].filter((svg) => !svg.parentElement.closest("svg"));
  const root = document.documentElement;
  return {
    scrollWidth: root.scrollWidth,
    clientWidth: root.clientWidth,
    drawings: outermost.filter((svg) => !svg.closest("details:not([open])")).map((svg) => ({
      label: svg.getAttribute("aria-labelledby") ?? "an unnamed drawing",
      informative: svg.getAttribute("role") === "img",
      visible: visible(svg),
      box: rectangle(svg),
      texts: visible(svg) ? texts(svg) : [],
    })),
  };
}
