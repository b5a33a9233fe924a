// Where the focus is: the element's name, whether a reader sees it there, and whether it is marked.
() => {
  const found = document.activeElement;
  if (found === document.body) return null;
  const isOutlined = (element) => {
    const style = getComputedStyle(element);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  };
  // An invisible control is shown by a label (its own, or the one right after it); of a link that runs over two
  // lines, look at the first.
  const own = [...(found.labels ?? []), found.nextElementSibling].filter((e) => e?.localName === 'label');
  const labels = getComputedStyle(found).opacity === '0' ? own.filter((label) => label.getClientRects().length) : [];
  const seen = [found, ...labels].some((element) => {
    const box = element.getClientRects()[0];
    if (!box) return false;
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return top && (element.contains(top) || top === found || found.labels?.[0]?.contains(top));
  });
  const name = `${found.localName}#${found.id}.${found.className} ${found.textContent.trim().slice(0, 40)}`;
  return { name, seen, marked: [found, found.closest('label'), ...labels].some((element) => element && isOutlined(element)) };
};
