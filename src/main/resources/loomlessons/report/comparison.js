/** The latencies of a person's task, a line per subject; and its source in colours. */
Loom.comparison = (() => {
  const DASHES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3]];
  const SYMBOLS = ['circle', 'rect', 'diamond', 'triangle'];
  const LEAST = 1e-3;
  const WIDE = 480;
  const NAMED = { wide: ['fastest', '30 %', '50 %', '70 %', '90 %', '99 %', 'slowest'], narrow: ['fastest', '50 %', '90 %', 'slowest'] };
  const MARGIN = 130;
  const charts = new Map();
  const color = name => Loom.theme.color(name);

  function lines(data) {
    const height = millis => (millis === null ? null : data.logarithmic ? Math.max(LEAST, millis) : millis);
    return data.lines.map((line, i) => {
      const ink = color(line.subject) || color('muted');
      return {
        type: 'line', name: line.subject, data: line.millis.map(height), symbol: SYMBOLS[i % SYMBOLS.length], symbolSize: 7,
        lineStyle: { color: ink, width: 2.5, type: DASHES[i % DASHES.length] }, itemStyle: { color: ink }, connectNulls: true,
      };
    });
  }

  function option(id, data) {
    const isWide = document.getElementById(id).clientWidth >= WIDE;
    const named = isWide ? NAMED.wide : NAMED.narrow;
    const legendLines = isWide || data.lines.length <= 2 ? 1 : 2;
    const axisLabel = { color: color('muted'), fontSize: 11 };
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 62, right: 26, top: 18 + 20 * legendLines, bottom: 28 },
      legend: { top: 2, width: isWide ? undefined : 220, textStyle: { color: color('ink'), fontSize: 12 }, itemWidth: 34, data: data.lines.map(line => line.subject) },
      xAxis: {
        type: 'category', boundaryGap: false, data: data.shares, axisTick: { show: false },
        axisLine: { lineStyle: { color: color('line') } }, axisLabel: { ...axisLabel, hideOverlap: true, interval: (index, share) => named.includes(share) },
      },
      yAxis: {
        type: data.logarithmic ? 'log' : 'value', min: data.logarithmic ? undefined : 0,
        axisLabel: { ...axisLabel, formatter: value => Loom.amount.time(value) }, splitLine: { lineStyle: { color: color('line') } },
      },
      series: lines(data),
    };
  }

  function hover(chart, data) {
    chart.on('mousemove', { seriesType: 'line' }, params => {
      const share = data.shares[params.dataIndex];
      const which = params.dataIndex === 0 || params.dataIndex === data.shares.length - 1 ? `the ${share} task` : `${share} of the tasks: at most`;
      const { pageX, pageY } = params.event.event;
      Loom.tooltip.show(params.seriesName, [`${which} ${Loom.amount.time(data.lines[params.seriesIndex].millis[params.dataIndex])}`], pageX, pageY);
    });
    chart.on('mouseout', Loom.tooltip.hide);
    chart.on('globalout', Loom.tooltip.hide);
  }

  function draw(id, data) {
    if (!charts.has(id)) {
      const chart = echarts.init(document.getElementById(id), null, { renderer: 'svg' });
      chart.setOption(option(id, data));
      charts.set(id, chart);
      hover(chart, data);
    }
  }

  /** The nodes of highlighted code, cut at the ends of lines: what goes on in the next line is opened again there. */
  function split(highlighted) {
    const result = [document.createDocumentFragment()];
    const walk = (node, wrappers) => {
      if (node.nodeType === Node.ELEMENT_NODE) {
        node.childNodes.forEach(child => walk(child, [...wrappers, node]));
        return;
      }
      node.textContent.split('\n').forEach((text, i) => {
        if (i > 0) result.push(document.createDocumentFragment());
        const leaf = wrappers.reduceRight((inner, wrapper) => {
          const copy = wrapper.cloneNode(false);
          copy.append(inner);
          return copy;
        }, document.createTextNode(text));
        result[result.length - 1].append(leaf);
      });
    };
    highlighted.childNodes.forEach(child => walk(child, []));
    return result;
  }

  /** All lines of a source together, so that a comment of several lines is seen as one. */
  function colour(source) {
    const cells = [...source.querySelectorAll('.source-line')];
    const whole = document.createElement('code');
    whole.className = 'language-java';
    whole.textContent = cells.map(cell => cell.textContent).join('\n');
    Prism.highlightElement(whole);
    const coloured = split(whole);
    cells.forEach((cell, i) => cell.replaceChildren(coloured[i]));
    const marked = source.querySelector('.marked');
    if (marked) source.scrollTop = marked.offsetTop - MARGIN;
  }

  return {
    prepare(data) {
      const near = new IntersectionObserver(entries => entries
        .filter(entry => entry.isIntersecting)
        .forEach(entry => draw(entry.target.id, data.latencies[entry.target.id])), { rootMargin: '300px' });
      Object.keys(data.latencies).forEach(id => near.observe(document.getElementById(id)));
      document.querySelectorAll('.source-lines').forEach(source => setTimeout(() => colour(source)));
    },
    drawAll(data) {
      Object.entries(data.latencies).forEach(([id, latencies]) => draw(id, latencies));
    },
    redraw(data) {
      charts.forEach((chart, id) => chart.setOption(option(id, data.latencies[id]), { notMerge: true }));
    },
    /** Its width decides what fits on the axis and how many lines the legend has. */
    resize(data) {
      charts.forEach(chart => chart.resize());
      this.redraw(data);
    },
    get(id) {
      return charts.get(id);
    },
  };
})();
