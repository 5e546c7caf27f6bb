/** The one tooltip of the page. Its texts come from threads and errors: they are set as text, never as HTML. */
Loom.tooltip = (() => {
  const box = document.getElementById('tooltip');
  const announcer = document.getElementById('announcer');

  function element(tag, text) {
    const made = document.createElement(tag);
    made.textContent = text;
    return made;
  }

  return {
    /** Shows a title and lines beside a point of the page. */
    show(title, lines, pageX, pageY) {
      box.replaceChildren(element('strong', title), ...lines.map(line => element('div', line)));
      box.hidden = false;
      const room = document.documentElement.clientWidth - box.offsetWidth - 8;
      box.style.left = Math.max(8, Math.min(pageX + 14, room)) + 'px';
      box.style.top = (pageY + 18) + 'px';
    },
    hide() {
      box.hidden = true;
    },
    /** Says the same to who can't see it. */
    announce(title, lines) {
      announcer.textContent = [title, ...lines].join(', ');
    },
  };
})();
