// Texts in the charts that leave their chart or lie on each other, and texts of the page that are cut off.
const poor = [];
for (const chart of document.querySelectorAll('.latencies')) {
  const frame = chart.getBoundingClientRect();
  const texts = [...chart.querySelectorAll('svg text')].map(text => ({ text: text.textContent, box: text.getBoundingClientRect() }));
  if (texts.length < 6) poor.push(`only ${texts.length} texts in ${chart.id}`);
  for (const { text, box } of texts) {
    if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) {
      poor.push(`"${text}" leaves ${chart.id}`);
    }
  }
  texts.forEach((one, i) => texts.slice(i + 1).forEach(other => {
    const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
    const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
    if (across > 1 && down > 3) poor.push(`"${one.text}" lies on "${other.text}" in ${chart.id}`);
  }));
}
for (const element of document.querySelectorAll('.comparison :is(p, li, h2, h3, figcaption, code, .bar, .value, .which)')) {
  if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline') {
    poor.push(`${element.className || element.tagName} "${element.textContent.trim().slice(0, 30)}" is cut off`);
  }
}
return poor;
