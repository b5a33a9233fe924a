// What a reader's eye needs of the pictures on a page: every text within its picture, apart from the others and large
// enough, and the colours of texts and lines with what lies behind the picture.
() => {
  const within = (box, frame) =>
    box.x >= frame.x && box.y >= frame.y && box.x + box.width <= frame.x + frame.width && box.y + box.height <= frame.y + frame.height;
  const apart = (a, b) =>
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height * 0.75 <= b.y || b.y + b.height * 0.75 <= a.y;
  const read = (svg) => {
    const texts = [...svg.querySelectorAll("text")];
    const boxes = texts.map((text) => text.getBBox());
    const sizes = texts.map((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a);
    const drawn = (names, what) => [...svg.querySelectorAll(names)].map((e) => getComputedStyle(e)[what]);
    return {
      name: svg.getAttribute("aria-labelledby").split(" ")[0].slice(4, -2),
      out: texts.filter((_, at) => !within(boxes[at], svg.viewBox.baseVal)).map((text) => text.textContent),
      over: texts.filter((_, at) => boxes.some((box, other) => other < at && !apart(box, boxes[at]))).map((text) => text.textContent),
      smallest: Math.min(...sizes),
      colours: [...new Set([...drawn("text", "fill"), ...drawn("path:not(.on-solid)", "stroke")])],
      kept: svg.closest("main").contains(svg) && svg.getBoundingClientRect().right <= innerWidth,
    };
  };
  return [...document.querySelectorAll(".picture svg")].map(read);
}
