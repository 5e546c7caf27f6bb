/** The charts of a sweep, and of a cold measurement beside a warm one. */
Loom.scale = (() => {
  const LEAST = 1e-3;
  const DASHES = ['solid', 'dashed', 'dotted'];
  const SYMBOLS = ['circle', 'emptyCircle', 'diamond', 'triangle'];
  const PEERS = ['accent', 'bad', 'good', 'unsure', 'muted'];
  const charts = new Map();
  const color = name => Loom.theme.color(name);

  function laneColor(series, all) {
    const known = color(series.lane);
    if (known) return known;
    const peers = [...new Set(all.map(each => each.lane))].filter(lane => !color(lane));
    return color(PEERS[peers.indexOf(series.lane) % PEERS.length]);
  }

  function whisker(params, api) {
    const [x, low] = api.coord([api.value(0), api.value(1)]);
    const [, high] = api.coord([api.value(0), api.value(2)]);
    const style = { stroke: api.visual('color'), lineWidth: 1.5, opacity: 0.75 };
    const line = (x1, y1, x2, y2) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style });
    return { type: 'group', silent: true, children: [line(x, low, x, high), line(x - 4, low, x + 4, low), line(x - 4, high, x + 4, high)] };
  }

  function lines(chart) {
    return chart.series.flatMap((series, i) => {
      const ink = laneColor(series, chart.series);
      const points = series.points.map(p => [p.sleepers, Math.max(LEAST, p.median), p.min, p.max]);
      const drawn = {
        type: 'line', name: series.name, data: points, symbol: SYMBOLS[series.run % SYMBOLS.length], symbolSize: 8,
        lineStyle: { color: ink, width: 2.5, type: DASHES[series.run % DASHES.length] }, itemStyle: { color: ink }, z: 4,
      };
      const spread = {
        type: 'custom', name: series.name, renderItem: whisker, itemStyle: { color: ink }, z: 3,
        data: series.points.map(p => [p.sleepers, Math.max(LEAST, p.min), Math.max(LEAST, p.max)]), encode: { x: 0, y: [1, 2] },
      };
      return [drawn, spread];
    });
  }

  /** What belongs to no lane, so that it stays when one is switched off: the limits, and the sizes below the axis. */
  function surroundings(chart, sizes, least) {
    let free = -Infinity;
    const size = (params, api) => {
      const [x, y] = api.coord([api.value(0), least]);
      const text = Loom.amount.short(api.value(0));
      const isShown = x > free;
      if (isShown) free = x + 8 * text.length;
      const style = { x, y: y + 13, text, fill: color('muted'), fontSize: 11, textAlign: 'center', textVerticalAlign: 'middle' };
      const tick = { type: 'line', shape: { x1: x, x2: x, y1: y, y2: y + 4 }, style: { stroke: color('muted') } };
      if (params.dataIndex === sizes.length - 1) free = -Infinity;
      return { type: 'group', silent: true, children: isShown ? [tick, { type: 'text', style }] : [] };
    };
    return [
      { type: 'line', data: [], silent: true, markLine: limits(chart) },
      { type: 'custom', clip: false, silent: true, data: sizes.map(each => [each, least]), renderItem: size, encode: { x: 0, y: -1 } },
    ];
  }

  function limits(chart) {
    return {
      silent: true, symbol: 'none', animation: false,
      data: chart.limits.map(limit => ({ yAxis: limit.value, name: limit.label })),
      lineStyle: { color: color('bad'), type: 'dashed', width: 1.2 },
      label: { formatter: '{b}', position: 'insideStartTop', color: color('bad'), fontSize: 10.5 },
    };
  }

  /** Whole powers around all values, so that the ends of the axis are marks of it. */
  function bounds(values, base) {
    const power = (value, round) => base ** round(Math.log(value) / Math.log(base) + (round === Math.ceil ? -1e-9 : 1e-9));
    return { min: power(Math.min(...values), Math.floor), max: power(Math.max(...values), Math.ceil) };
  }

  function yAxis(chart) {
    const values = chart.series.flatMap(s => s.points.flatMap(p => [p.min, p.max])).concat(chart.limits.map(l => l.value));
    const logBase = chart.unit === 'bytes' ? 4 : 10;
    return {
      type: 'log', logBase, ...bounds(values.map(value => Math.max(LEAST, value)), logBase),
      axisLabel: { color: color('muted'), fontSize: 11, formatter: value => Loom.amount.format(value, chart.unit) },
      splitLine: { lineStyle: { color: color('line') } },
    };
  }

  function xAxis(sizes) {
    const line = { lineStyle: { color: color('line') } };
    return {
      type: 'log', min: Math.min(...sizes) / 1.6, max: Math.max(...sizes) * 1.6, name: 'sleepers', nameLocation: 'middle',
      nameGap: 26, nameTextStyle: { color: color('muted') }, axisLine: line, splitLine: { show: false },
      axisLabel: {
        show: false,
      },
      axisTick: { show: false }, minorTick: { show: false },
    };
  }

  function option(chart) {
    const sizes = [...new Set(chart.series.flatMap(series => series.points.map(p => p.sleepers)))].sort((a, b) => a - b);
    const y = yAxis(chart);
    const legendLines = chart.series.length <= 3 ? 1 : Math.ceil(chart.series.length / 2);
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 62, right: 14, top: 26 + 18 * legendLines, bottom: 46 },
      legend: { top: 4, textStyle: { color: color('ink'), fontSize: 12 }, data: chart.series.map(series => series.name), icon: 'roundRect', itemHeight: 8 },
      xAxis: xAxis(sizes), yAxis: y, series: [...lines(chart), ...surroundings(chart, sizes, y.min)],
    };
  }

  function coldWarmOption(data) {
    const panel = (i, title) => ({ title: { text: title, left: i ? '52%' : '2%', top: 0, textStyle: { fontSize: 12.5, color: color('ink') } } });
    const value = (amount, ink, text) => ({ value: amount, itemStyle: { color: ink, borderRadius: 4 }, label: { show: true, position: 'right', color: color('ink'), formatter: text } });
    const ink = [color('unsure'), color('virtual')];
    const time = [data.coldMillis, data.warmMillis].map((v, i) => value(v, ink[i], v === null ? 'not measured' : Loom.amount.time(v)));
    const count = [data.coldDeoptimizations, data.warmDeoptimizations].map((v, i) => value(v, ink[i], v === null ? 'not counted' : v.toLocaleString('en-US')));
    const axis = i => ({ gridIndex: i, type: 'value', axisLabel: { show: false }, splitLine: { show: false } });
    const names = i => ({ gridIndex: i, type: 'category', inverse: true, data: ['cold', 'warm'], axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: color('ink') } });
    const largest = list => Math.max(1, ...list.map(each => each.value || 0)) * 1.5;
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      title: [panel(0, 'time beyond one sleep').title, panel(1, 'deoptimizations').title],
      grid: [{ left: 48, width: '38%', top: 34, bottom: 10 }, { left: '58%', right: 8, top: 34, bottom: 10 }],
      xAxis: [{ ...axis(0), max: largest(time) }, { ...axis(1), max: largest(count) }], yAxis: [names(0), names(1)],
      series: [
        { type: 'bar', xAxisIndex: 0, yAxisIndex: 0, barWidth: '52%', data: time },
        { type: 'bar', xAxisIndex: 1, yAxisIndex: 1, barWidth: '52%', data: count },
      ],
    };
  }

  function options(data) {
    const all = new Map(data.charts.map(chart => ['chart-' + chart.id, () => option(chart)]));
    Object.entries(data.coldWarm).forEach(([id, coldWarm]) => all.set(id, () => coldWarmOption(coldWarm)));
    return all;
  }

  function draw(id, option, data) {
    if (!charts.has(id)) {
      const chart = echarts.init(document.getElementById(id), null, { renderer: 'svg' });
      chart.setOption(option());
      charts.set(id, chart);
      hover(chart, data.charts.find(each => 'chart-' + each.id === id));
    }
  }

  function hover(chart, data) {
    if (!data) return;
    chart.on('mousemove', { seriesType: 'line' }, params => {
      const [sleepers, median, min, max] = params.value;
      const format = value => Loom.amount.format(value, data.unit);
      const lines = [`${data.title}: ${format(median)}`, `runs from ${format(min)} to ${format(max)}`];
      Loom.tooltip.show(`${params.seriesName}, ${Loom.amount.short(sleepers)} sleepers`, lines, params.event.event.pageX, params.event.event.pageY);
    });
    chart.on('mouseout', Loom.tooltip.hide);
    chart.on('globalout', Loom.tooltip.hide);
  }

  return {
    prepare(data) {
      const all = options(data);
      const near = new IntersectionObserver(entries => entries
        .filter(entry => entry.isIntersecting)
        .forEach(entry => draw(entry.target.id, all.get(entry.target.id), data)), { rootMargin: '300px' });
      all.forEach((option, id) => near.observe(document.getElementById(id)));
    },
    drawAll(data) {
      options(data).forEach((option, id) => draw(id, option, data));
    },
    redraw(data) {
      const all = options(data);
      charts.forEach((chart, id) => chart.setOption(all.get(id)(), { notMerge: true }));
    },
    resize() {
      charts.forEach(chart => chart.resize());
    },
    get(id) {
      return charts.get(id);
    },
  };
})();
