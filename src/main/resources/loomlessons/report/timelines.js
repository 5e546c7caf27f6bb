/** All timelines of the page: each is drawn when it comes near the screen; those of a lesson are zoomed together. */
Loom.timelines = (() => {
  const ZOOM_STEP = 0.4;
  const charts = new Map();

  function element(id) {
    return document.getElementById(id);
  }

  function draw(id, lane) {
    if (!charts.has(id)) {
      const chart = echarts.init(element(id), null, { renderer: 'svg' });
      chart.group = lane.group;
      chart.setOption(Loom.timeline.option(lane));
      echarts.connect(lane.group);
      charts.set(id, chart);
      hover(chart, lane);
    }
    return charts.get(id);
  }

  function hover(chart, lane) {
    chart.on('mousemove', params => {
      const item = itemAt(lane, params.seriesId, params.value);
      if (item) {
        const [title, lines] = Loom.timeline.describe(lane, item.row, item.bar, item.mark);
        Loom.tooltip.show(title, lines, params.event.event.pageX, params.event.event.pageY);
      }
    });
    chart.on('mouseout', Loom.tooltip.hide);
    chart.on('globalout', Loom.tooltip.hide);
    chart.getZr().on('dblclick', () => zoomTo(chart, 0, 100));
  }

  function itemAt(lane, series, value) {
    const swimlane = value && lane.timeline.swimlanes[value[0]];
    if (series === 'bars') return { row: value[0], bar: swimlane.bars[value[3]] };
    return series === 'marks' ? { row: value[0], mark: swimlane.marks[value[2]] } : null;
  }

  function zoomTo(chart, start, end) {
    chart.dispatchAction({ type: 'dataZoom', start: Math.max(0, start), end: Math.min(100, end) });
  }

  /** Where the middle stays where it is, unless that is beyond an end. */
  function zoom(chart, how, middle) {
    const { start, end } = chart.getOption().dataZoom[0];
    if (how === 'all') {
      zoomTo(chart, 0, 100);
      return;
    }
    const width = how === 'in' ? (end - start) * ZOOM_STEP : Math.min(100, (end - start) / ZOOM_STEP);
    const centre = middle === undefined ? (start + end) / 2 : middle;
    const from = Math.max(0, Math.min(100 - width, centre - width / 2));
    zoomTo(chart, from, from + width);
  }

  /** Where a time lies on the whole axis, in per cent. */
  function share(chart, millis) {
    const { min, max } = chart.getOption().xAxis[0];
    return 100 * (millis - min) / (max - min);
  }

  /** By keyboard from bar to bar and mark to mark, in the order in which they began. */
  function keyboard(id, lane) {
    const stops = lane.timeline.swimlanes
      .flatMap((swimlane, row) => [
        ...swimlane.bars.map(bar => ({ row, bar, from: bar.from, to: bar.to })),
        ...swimlane.marks.map(mark => ({ row, mark, from: mark.at, to: mark.at })),
      ])
      .sort((one, other) => one.from - other.from || one.row - other.row);
    let at = -1;

    /** Moves the window so that the stop is in it, if it isn't. */
    function bringInto(chart, stop) {
      const { start, end } = chart.getOption().dataZoom[0];
      const place = share(chart, stop.from);
      if (place < start || place > end) {
        const from = Math.max(0, Math.min(100 - (end - start), place - (end - start) / 2));
        zoomTo(chart, from, from + (end - start));
      }
    }

    function show(chart, stop) {
      bringInto(chart, stop);
      chart.setOption({ series: [{ id: 'focus', data: [[stop.row, stop.from, stop.to]] }] });
      const [x, y] = chart.convertToPixel('grid', [stop.from, stop.row]);
      const box = element(id).getBoundingClientRect();
      const [title, lines] = Loom.timeline.describe(lane, stop.row, stop.bar, stop.mark);
      Loom.tooltip.show(title, lines, box.left + window.scrollX + x, box.top + window.scrollY + y);
      Loom.tooltip.announce(title, lines);
    }

    element(id).addEventListener('keydown', event => {
      const chart = draw(id, lane);
      const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
      const zooms = { '+': 'in', '=': 'in', '-': 'out', 0: 'all', Escape: 'all' };
      if (event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      if (event.key === 'Escape') Loom.tooltip.hide();
      if (steps[event.key] && stops.length) {
        at = Math.max(0, Math.min(stops.length - 1, at + steps[event.key]));
        show(chart, stops[at]);
      } else if (zooms[event.key]) {
        zoom(chart, zooms[event.key], at < 0 ? undefined : share(chart, stops[at].from));
      } else {
        return;
      }
      event.preventDefault();
    });
    element(id).addEventListener('blur', () => {
      Loom.tooltip.hide();
      if (charts.has(id)) charts.get(id).setOption({ series: [{ id: 'focus', data: [] }] });
    });
  }

  return {
    /** Makes room for all of them, so that nothing moves when they are drawn. */
    prepare(lanes) {
      const near = new IntersectionObserver(entries => entries
        .filter(entry => entry.isIntersecting)
        .forEach(entry => draw(entry.target.id, lanes[entry.target.id])), { rootMargin: '300px' });
      Object.entries(lanes).forEach(([id, lane]) => {
        element(id).style.height = Loom.timeline.heightOf(lane) + 'px';
        keyboard(id, lane);
        near.observe(element(id));
      });
      document.querySelectorAll('[data-zoom]').forEach(button => button.addEventListener('click', () => {
        const first = Object.entries(lanes).find(([, lane]) => lane.group === button.dataset.group);
        if (first) zoom(draw(...first), button.dataset.zoom);
      }));
    },
    /** One that isn't drawn yet is drawn; returns whether there was one. */
    drawNext(lanes) {
      const next = Object.entries(lanes).find(([id]) => !charts.has(id));
      if (next) draw(...next);
      return Boolean(next);
    },
    drawAll(lanes) {
      Object.entries(lanes).forEach(([id, lane]) => draw(id, lane));
    },
    redraw(lanes) {
      Loom.tooltip.hide();
      charts.forEach((chart, id) => chart.setOption(Loom.timeline.option(lanes[id]), { replaceMerge: ['series'] }));
    },
    resize() {
      charts.forEach(chart => chart.resize());
    },
    get(id) {
      return charts.get(id);
    },
  };
})();
