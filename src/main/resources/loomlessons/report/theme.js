'use strict';
const Loom = {};
window.Prism = { manual: true };

/** Light or dark: as the reader chose, else as the system says. Charts read their colours from the style sheet. */
Loom.theme = (() => {
  const root = document.documentElement;
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const listeners = [];
  let chosen = null;

  function apply() {
    root.dataset.theme = chosen || (system.matches ? 'dark' : 'light');
    listeners.forEach(listener => listener());
  }
  system.addEventListener('change', apply);
  root.dataset.theme = system.matches ? 'dark' : 'light';

  return {
    toggle() {
      chosen = root.dataset.theme === 'dark' ? 'light' : 'dark';
      apply();
    },
    /** Shows it as paper wants it; returns what puts it back. */
    forPaper() {
      const before = chosen;
      chosen = 'light';
      apply();
      return () => {
        chosen = before;
        apply();
      };
    },
    onChange(listener) {
      listeners.push(listener);
    },
    color(name) {
      return getComputedStyle(root).getPropertyValue('--' + name).trim();
    },
  };
})();

/** Amounts as people read them, to three digits. */
Loom.amount = (() => {
  const digits = value => Number(value.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: 3 });

  function time(millis) {
    if (millis !== 0 && Math.abs(millis) < 1) {
      return digits(millis * 1000) + ' µs';
    }
    return Math.abs(millis) < 1000 ? digits(millis) + ' ms' : digits(millis / 1000) + ' s';
  }

  function bytes(amount) {
    const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
    let rest = amount;
    let unit = 0;
    while (rest >= 1000 && unit < units.length - 1) {
      rest /= 1024;
      unit++;
    }
    return digits(rest) + ' ' + units[unit];
  }

  function short(number) {
    if (number >= 1e6) return digits(number / 1e6) + 'M';
    return number >= 1e3 ? digits(number / 1e3) + 'k' : digits(number);
  }

  const formats = { ms: time, bytes, count: value => digits(value) };
  return { time, bytes, short, format: (value, unit) => formats[unit](value) };
})();
