/** Puts the page together: what is drawn when, and what paper needs. */
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const PAPER = { width: 700, height: 930, smallest: 0.35 };
  let fromPaper = null;

  function resizeAll() {
    Loom.timelines.resize();
    Loom.scale.resize();
    Loom.comparison.resize(data);
  }

  function redrawAll() {
    Loom.timelines.redraw(data.timelines);
    Loom.scale.redraw(data);
    Loom.comparison.redraw(data);
  }

  /** A lesson shall be one page: what is higher is set smaller. */
  function fit(section) {
    for (let zoom = 1; zoom >= PAPER.smallest; zoom -= 0.05) {
      section.style.width = PAPER.width / zoom + 'px';
      section.style.zoom = zoom;
      if (section.getBoundingClientRect().height <= PAPER.height) {
        return;
      }
    }
  }

  function toPaper() {
    if (!fromPaper) fromPaper = Loom.theme.forPaper();
    document.documentElement.classList.add('printing');
    Loom.timelines.drawAll(data.timelines);
    Loom.scale.drawAll(data);
    Loom.comparison.drawAll(data);
    document.querySelectorAll('section').forEach(fit);
    resizeAll();
    redrawAll();
  }

  function backToScreen() {
    document.querySelectorAll('section').forEach(section => section.removeAttribute('style'));
    document.documentElement.classList.remove('printing');
    if (fromPaper) fromPaper();
    fromPaper = null;
    resizeAll();
  }

  /** Draws everything ahead of fast scrolling, without blocking the page. */
  function drawWhenIdle() {
    const whenIdle = window.requestIdleCallback || (work => setTimeout(work, 30));
    whenIdle(() => {
      if (Loom.timelines.drawNext(data.timelines)) drawWhenIdle();
      else {
        Loom.scale.drawAll(data);
        Loom.comparison.drawAll(data);
      }
    });
  }

  Loom.timelines.prepare(data.timelines);
  Loom.scale.prepare(data);
  Loom.comparison.prepare(data);
  drawWhenIdle();
  setTimeout(() => Prism.highlightAll());
  Loom.theme.onChange(redrawAll);
  document.getElementById('theme').addEventListener('click', Loom.theme.toggle);
  window.addEventListener('resize', resizeAll);
  window.addEventListener('beforeprint', toPaper);
  window.addEventListener('afterprint', backToScreen);
})();
