/** Draws one lane: a swimlane a thread, bars for what it does, marks for what it says, arrows, scopes and carriers. */
Loom.timeline = (() => {
  const LABEL_WIDTH = 88;
  const WORDS = { running: 'running', asleep: 'asleep', waiting: 'waits', cancelled: 'cancelled' };
  const color = name => Loom.theme.color(name);

  function rowHeight(rows) {
    return rows <= 12 ? 40 : rows <= 24 ? 18 : 10;
  }

  function heightOf(lane) {
    const rows = lane.timeline.swimlanes.length;
    return rows * rowHeight(rows) + 42;
  }

  /** The look of a bar. */
  function look(activity) {
    const inks = { asleep: 'asleep-ink', waiting: 'waiting-ink' };
    return { fill: color(activity), ink: color(inks[activity] || 'card') };
  }

  function shorten(text, most) {
    return text.length <= most ? text : text.slice(0, most - 1) + '…';
  }

  function worker(carrier) {
    const number = /(\d+)$/.exec(carrier);
    return number ? 'w' + number[1] : shorten(carrier, 6);
  }

  function textOn(x, y, text, style) {
    const font = { fontSize: 11, fontFamily: getComputedStyle(document.body).fontFamily };
    return { type: 'text', silent: true, style: { x, y, text, ...font, textVerticalAlign: 'middle', ...style } };
  }

  /** The middle of a swimlane's bars: where there is room, a line for carriers is below them. */
  function place(api, millis, row) {
    const [x, y] = api.coord([millis, row]);
    const height = api.size([0, 1])[1];
    return { x, y: height > 30 ? y - 1 : y, height };
  }

  function barItem(lane, params, api) {
    const swimlane = lane.timeline.swimlanes[api.value(0)];
    const bar = swimlane.bars[api.value(3)];
    const { x: from, y, height: room } = place(api, api.value(1), api.value(0));
    const { x: to } = place(api, api.value(2), api.value(0));
    const height = Math.min(20, room * 0.64);
    const width = Math.max(3, to - from);
    const { fill, ink } = look(bar.activity);
    const children = [{
      type: 'rect',
      name: `bar ${swimlane.thread} ${bar.activity}`,
      shape: { x: from, y: y - height / 2, width, height, r: Math.min(4, width / 2) },
      style: { fill },
    }];
    if (height >= 16 && width > 90) {
      const word = `${WORDS[bar.activity]} ${Loom.amount.time(bar.to - bar.from)}`;
      children.push(textOn((from + to) / 2, y, word, { fill: ink, textAlign: 'center' }));
    }
    return { type: 'group', children };
  }

  function markItem(lane, params, api) {
    const mark = lane.timeline.swimlanes[api.value(0)].marks[api.value(2)];
    const { x, y, height } = place(api, api.value(1), api.value(0));
    const size = height >= 16 ? 4.5 : 2.5;
    const edge = { stroke: color('card'), lineWidth: 1.5 };
    const fails = ['throw', 'catch', 'interrupt'].includes(mark.kind);
    if (fails) {
      const path = `M${-size} ${-size}L${size} ${size}M${size} ${-size}L${-size} ${size}`;
      return {
        type: 'group', x, y,
        children: [
          { type: 'circle', shape: { cx: 0, cy: 0, r: size + 2.5 }, style: { fill: color('card') } },
          { type: 'path', shape: { pathData: path }, style: { stroke: color('cancelled'), lineWidth: 2.6, fill: 'none' } },
        ],
      };
    }
    const dot = { type: 'circle', name: 'mark', shape: { cx: 0, cy: 0, r: size }, style: { fill: color('said'), ...edge } };
    const children = [dot];
    if (size > 3 && mark.kind === 'say' && mark.text.length <= 12) {
      const right = x + 70 < api.getWidth();
      children.push(textOn(right ? 8 : -8, -size - 9, mark.text, { fill: color('ink'), fontWeight: 600, textAlign: right ? 'left' : 'right' }));
    }
    return { type: 'group', x, y, children };
  }

  /** The carriers of a thread where they are news; a hop has both arrows. What is too close together is one label. */
  function carrierItem(lane, params, api) {
    const row = api.value(0);
    const labels = [];
    const { height } = place(api, 0, row);
    lane.timeline.swimlanes[row].carried.forEach(carried => {
      const { x, y } = place(api, carried.at, row);
      const word = (carried.hopped ? '⇄' : '') + worker(carried.carrier);
      const last = labels[labels.length - 1];
      if (last && x < last.x + 9 * last.word.length) {
        last.word += word;
        last.hopped = true;
      } else {
        labels.push({ x, y, word, hopped: carried.hopped });
      }
    });
    return { type: 'group', silent: true, children: labels.map(label => carrierLabel(label, height, api.getWidth())) };
  }

  function carrierLabel({ x, y, word, hopped }, height, width) {
    const ink = color(hopped ? 'accent' : 'muted');
    if (height < 28) {
      return { type: 'rect', shape: { x: x - 1, y: y + height * 0.3, width: 4, height: 2 }, style: { fill: ink } };
    }
    const nearEnd = x + 9 * word.length > width;
    const style = { fill: ink, fontSize: 10, fontWeight: hopped ? 700 : 400, textAlign: nearEnd ? 'right' : 'left' };
    return textOn(nearEnd ? x - 4 : x + 4, y + 15, word, style);
  }

  /** Down from the thread that forks, or back up to the one that waits, beside the bars. */
  function arrowItem(params, api) {
    const isFork = api.value(4) === 0;
    const { x: x1, y: y1, height } = place(api, api.value(1), api.value(0));
    const { x: x2, y: y2 } = place(api, api.value(3), api.value(2));
    const bus = isFork ? Math.min(x1, x2) - 6 : Math.max(x1, x2) + 6;
    const tip = isFork ? x2 - 1 : bus;
    const half = Math.min(10, height * 0.32);
    const end = isFork ? y2 : y2 + half;
    const points = isFork ? [[bus, y1], [bus, y2], [tip, y2]] : [[x1, y1], [bus, y1], [bus, end]];
    const head = isFork
      ? [[tip, end], [tip - 4, end - 3], [tip - 4, end + 3]]
      : [[bus, end], [bus - 3, end + 4.5], [bus + 3, end + 4.5]];
    const ink = color('arrow');
    const children = [{ type: 'polyline', shape: { points }, style: { stroke: ink, lineWidth: 1.1, fill: 'none', opacity: height < 16 ? 0.3 : 1 } }];
    if (half > 5) {
      children.push({ type: 'polygon', shape: { points: head }, style: { fill: ink } });
    }
    return { type: 'group', silent: true, children };
  }

  function scopeItem(params, api) {
    const [from, top] = api.coord([api.value(2), api.value(0)]);
    const [to, bottom] = api.coord([api.value(3), api.value(1)]);
    const half = api.size([0, 1])[1] / 2;
    const shape = { x: from - 11, y: top - half + 1, width: to - from + 24, height: bottom - top + 2 * half - 2, r: 8 };
    const ink = color('structured');
    return {
      type: 'group', silent: true,
      children: [
        { type: 'rect', name: 'scope', shape, style: { fill: ink, opacity: 0.07 } },
        { type: 'rect', shape, style: { fill: 'none', stroke: ink, lineWidth: 1.3, lineDash: [5, 4] } },
      ],
    };
  }

  function focusItem(params, api) {
    const { x: from, y, height: room } = place(api, api.value(1), api.value(0));
    const { x: to } = place(api, api.value(2), api.value(0));
    const height = Math.min(26, room);
    const shape = { x: from - 4, y: y - height / 2, width: Math.max(8, to - from + 8), height, r: 6 };
    return { type: 'rect', silent: true, shape, style: { fill: 'none', stroke: color('accent'), lineWidth: 2.5 } };
  }

  function series(id, data, renderItem, z) {
    return { id, type: 'custom', clip: false, data, renderItem, encode: { x: -1, y: -1 }, z, animation: false };
  }

  function allSeries(lane) {
    const lanes = lane.timeline.swimlanes;
    const each = (list, item) => lanes.flatMap((swimlane, row) => swimlane[list].map((value, i) => item(value, row, i)));
    const arrows = (list, kind) => list.map(arrow => [arrow.fromLane, arrow.fromMillis, arrow.toLane, arrow.toMillis, kind]);
    const clipped = (id, data, item, z) => ({ ...series(id, data, item, z), clip: true });
    return [
      clipped('scopes', lane.timeline.scopes.map(s => [s.firstLane, s.lastLane, s.from, s.to]), scopeItem, 1),
      clipped('arrows', [...arrows(lane.timeline.forks, 0), ...arrows(lane.timeline.joins, 1)], arrowItem, 2),
      clipped('bars', each('bars', (bar, row, i) => [row, bar.from, bar.to, i]), (p, api) => barItem(lane, p, api), 3),
      clipped('carriers', lanes.map((swimlane, row) => [row]), (p, api) => carrierItem(lane, p, api), 4),
      clipped('marks', each('marks', (mark, row, i) => [row, mark.at, i]), (p, api) => markItem(lane, p, api), 5),
      clipped('focus', [], focusItem, 6),
    ];
  }

  function axes(lane) {
    const span = Math.max(lane.span, 0.001);
    const line = { lineStyle: { color: color('line') } };
    return {
      xAxis: {
        type: 'value', min: -span * 0.035, max: span * 1.055, splitLine: line, axisTick: { show: false }, axisLine: line,
        splitNumber: 4,
        axisLabel: {
          color: color('muted'), fontSize: 11, hideOverlap: true,
          formatter: value => (value < 0 || value > span * 1.05 ? '' : Loom.amount.time(value)),
        },
      },
      yAxis: {
        type: 'category', inverse: true, data: lane.timeline.swimlanes.map(swimlane => swimlane.name),
        axisTick: { show: false }, axisLine: { show: false }, splitLine: { show: false },
        axisLabel: {
          color: color('ink'), fontSize: lane.timeline.swimlanes.length > 24 ? 8.5 : 11.5, width: LABEL_WIDTH - 10,
          overflow: 'truncate', interval: 0, margin: 8, padding: [0, 0, lane.timeline.swimlanes.length > 12 ? 0 : 2, 0],
        },
      },
    };
  }

  function option(lane) {
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: LABEL_WIDTH, right: 10, top: 14, bottom: 26 },
      dataZoom: [{ type: 'inside', xAxisIndex: 0, filterMode: 'none', zoomOnMouseWheel: 'ctrl', moveOnMouseMove: true, moveOnMouseWheel: false, preventDefaultMouseMove: false }],
      ...axes(lane),
      series: allSeries(lane),
    };
  }

  /** Title and lines of the tooltip for a bar or a mark. */
  function describe(lane, row, bar, mark) {
    const swimlane = lane.timeline.swimlanes[row];
    const title = `${swimlane.name} · ${swimlane.type}`;
    if (mark) {
      return [title, [`${Loom.amount.time(mark.at)}: ${mark.kind}`, mark.text]];
    }
    const carriers = swimlane.carried.filter(c => c.at <= bar.to).map(c => c.carrier);
    const lines = [
      `${WORDS[bar.activity]} for ${Loom.amount.time(bar.to - bar.from)}, from ${Loom.amount.time(bar.from)} to ${Loom.amount.time(bar.to)}`,
      bar.text,
    ];
    return [title, carriers.length ? [...lines, 'carriers so far: ' + carriers.join(' → ')] : lines];
  }

  return { option, heightOf, describe };
})();
