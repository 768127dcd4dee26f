/*
 * Adds to charts that are whole without it: their points can be read one after the other, by pointer, by finger or with
 * the arrow keys, Home and End. What is read stands below the chart and is told to whoever listens to the page.
 */
const SVG = 'http://www.w3.org/2000/svg';
const STEPS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -12, PageUp: 12 };

for (const figure of document.querySelectorAll('.large-chart')) {
  const out = figure.querySelector('.read-out');
  const charts = [...figure.querySelectorAll('.chart')];
  for (const chart of charts) {
    const points = [...chart.querySelectorAll('.read-points rect')];
    const frame = chart.parentElement;
    if (points.length === 0 || out === null || frame === null) continue;
    const texts = points.map((point) => point.querySelector('title')?.textContent ?? '');
    // The words stand below the chart: a second copy under the pointer would hide the line.
    for (const point of points) point.querySelector('title')?.remove();
    let at = Math.max(0, texts.indexOf(out.textContent ?? ''));

    const line = document.createElementNS(SVG, 'path');
    line.setAttribute('class', 'read-line');
    chart.append(line);

    const read = (index) => {
      at = Math.min(points.length - 1, Math.max(0, index));
      const point = points[at];
      const top = Number(point.getAttribute('y'));
      line.setAttribute('d', `M${point.dataset.x} ${top}v${point.getAttribute('height')}`);
      out.textContent = texts[at];
      frame.setAttribute('aria-valuenow', String(at + 1));
      frame.setAttribute('aria-valuetext', texts[at]);
    };

    frame.tabIndex = 0;
    frame.setAttribute('role', 'slider');
    frame.setAttribute('aria-label', `Points of the chart. ${chart.querySelector('title')?.textContent ?? ''}`);
    frame.setAttribute('aria-valuemin', '1');
    frame.setAttribute('aria-valuemax', String(points.length));
    frame.setAttribute('aria-valuenow', String(at + 1));
    frame.setAttribute('aria-valuetext', texts[at]);

    frame.addEventListener('focus', () => read(at));
    frame.addEventListener('blur', () => line.removeAttribute('d'));
    frame.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const step = STEPS[event.key];
      const to = step !== undefined ? at + step : event.key === 'Home' ? 0 : event.key === 'End' ? points.length - 1 : null;
      if (to === null) return;
      event.preventDefault();
      read(to);
    });
    points.forEach((point, index) => {
      point.addEventListener('pointerenter', () => read(index));
      point.addEventListener('pointerdown', () => read(index));
    });
    frame.addEventListener('pointerleave', () => {
      if (document.activeElement !== frame) line.removeAttribute('d');
    });
  }
}
