// Sleepers on Node's timers, because Node has no threads that could sleep. Arguments: sleepers, milliseconds.
'use strict';

const fs = require('fs');

const sleepers = Number(process.argv[2]);
const millis = Number(process.argv[3]);
// Filled, so that their memory is there before the first sleeper.
const asleepAt = new Float64Array(sleepers).fill(1);
const awakeAt = new Float64Array(sleepers).fill(1);

function resident(name) {
  try {
    const line = fs.readFileSync('/proc/self/status', 'utf8').split('\n').find((each) => each.startsWith(name));
    return Number(line.replace(/\D/g, '')) * 1024;
  } catch {
    return 0;
  }
}

function threads() {
  try {
    return fs.readdirSync('/proc/self/task').length;
  } catch {
    return 0;
  }
}

// Standard input ends when the program that started this one is gone: then there is nothing left to measure.
process.stdin.on('end', () => process.exit(1)).resume();

const baseRss = resident('VmRSS');
const baseThreads = threads();
const cpuBefore = process.cpuUsage();
const start = performance.now();
let left = sleepers;
for (let number = 0; number < sleepers; number++) {
  asleepAt[number] = performance.now();
  setTimeout(() => {
    awakeAt[number] = performance.now();
    if (--left === 0) {
      report(performance.now() - start);
    }
  }, millis);
}

function report(elapsed) {
  const cpu = process.cpuUsage(cpuBefore);
  const peakRss = resident('VmHWM');
  const ends = asleepAt.map((at, number) => Math.min(at + millis, awakeAt[number])).sort();
  const late = awakeAt.map((at, number) => Math.max(0, at - asleepAt[number] - millis)).sort();
  const percentile = (part) => late[Math.min(sleepers - 1, Math.floor(part * sleepers))];
  const begins = asleepAt.slice().sort();
  const wakes = awakeAt.slice().sort();
  let ended = 0;
  let most = 0;
  begins.forEach((at, begun) => {
    while (ends[ended] <= at) {
      ended++;
    }
    most = Math.max(most, begun + 1 - ended);
  });
  const nanos = {
    elapsed,
    start: begins[sleepers - 1] - start,
    firstWake: wakes[0] - start,
    lastWake: wakes[sleepers - 1] - start,
    cpu: (cpu.user + cpu.system) / 1000,
    lateP50: percentile(0.5),
    lateP90: percentile(0.9),
    lateP99: percentile(0.99),
    lateMax: percentile(1),
  };
  const metrics = Object.entries(nanos).map(([name, value]) => `${name}=${Math.round(value * 1e6)}`);
  metrics.push(`peakAsleep=${most}`);
  if (baseRss && peakRss) {
    metrics.push(`baseRss=${baseRss}`, `peakRss=${peakRss}`, `growth=${Math.max(0, peakRss - baseRss)}`);
    metrics.push(`baseOsThreads=${baseThreads}`);
  }
  metrics.push(`firstStartAt=${Math.round((performance.timeOrigin + start) * 1000)}`);
  console.log(`probe ${metrics.join(' ')}`);
  process.stdin.destroy();
}
