// The texts of the page whose contrast to what lies behind them is less than WCAG 2 AA wants: 4.5, or 3 for large ones.
const channels = color => (color.match(/[\d.]+/g) || []).map(Number);
const luminance = ([r, g, b]) => [r, g, b]
  .map(c => c / 255)
  .map(c => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
const over = (top, bottom) => {
  const alpha = top[3] === undefined ? 1 : top[3];
  return [0, 1, 2].map(i => top[i] * alpha + bottom[i] * (1 - alpha));
};

function ground(element) {
  const layers = [];
  for (let at = element; at; at = at.parentElement) layers.push(channels(getComputedStyle(at).backgroundColor));
  return layers.reverse().reduce((below, layer) => (layer.length ? over(layer, below) : below), [255, 255, 255]);
}

function contrast(ink, paper) {
  const [light, dark] = [luminance(ink), luminance(paper)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const poor = [];
for (const element of document.querySelectorAll('body *:not(script):not(style):not(svg *)')) {
  const hasText = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
  if (!hasText || !element.checkVisibility()) continue;
  const style = getComputedStyle(element);
  const size = parseFloat(style.fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  const paper = ground(element);
  const ratio = contrast(over(channels(style.color), paper), paper);
  if (ratio < (isLarge ? 3 : 4.5)) poor.push(`${element.className || element.tagName} "${element.textContent.trim().slice(0, 30)}" ${ratio.toFixed(2)}`);
}
const named = name => {
  const probe = document.createElement('i');
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const found = channels(getComputedStyle(probe).color);
  probe.remove();
  return found;
};
// What is drawn: words on bars, and words beside them.
[['card', 'running'], ['asleep-ink', 'asleep'], ['waiting-ink', 'waiting'], ['card', 'cancelled'], ['ink', 'card'],
  ['muted', 'card'], ['accent', 'card'], ['bad', 'card']].forEach(([ink, paper]) => {
  const ratio = contrast(named(ink), named(paper));
  if (ratio < 4.5) poor.push(`drawn ${ink} on ${paper} ${ratio.toFixed(2)}`);
});
return poor;
