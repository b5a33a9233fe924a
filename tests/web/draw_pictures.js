// Draws lock-screen pictures of odd texts and says where their ink is, in parts of height and width.
async (folder) => {
  const { picture } = await import(`${folder}card-picture.js`);
  const sections = (text) => [{ caption: 'Caption', lines: [{ strong: 'Name', text }] }];
  const rows = (canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const inked = [];
    for (let y = 0; y < canvas.height; y += 1) {
      for (let x = 0; x < canvas.width; x += 1) {
        if (data[(y * canvas.width + x) * 4] > 60) { inked.push([x, y]); break; }
      }
    }
    return inked;
  };
  return ['Hello', 'שלום', '', 'x'.repeat(1000), 'long text '.repeat(900)].map((text) => {
    const { canvas, complete } = picture(sections(text));
    const inked = rows(canvas);
    return { complete, top: inked[0][1] / canvas.height, bottom: inked.at(-1)[1] / canvas.height, last: inked.at(-1)[0] / canvas.width };
  });
}
