// A chart of the number of articles by month, or by year if there are many months.
import { drawn, element } from './elements.js';

const MOST_BARS = 180;
const [WIDTH, HEIGHT, BROADEST] = [720, 120, 90];
const [YEAR, MONTH] = [1, 2];

export function chart(frame, lists) {
  const { words } = frame;
  const months = filled(lists.periods(MONTH));
  const isByYear = months.length > MOST_BARS;
  const years = isByYear ? lists.periods(YEAR) : [];
  const shown = isByYear ? filled(years) : months;
  const bars = shown.length > MOST_BARS ? years.slice(-MOST_BARS) : shown; // a wrong date far away leaves too many years between
  if (bars.length === 0) {
    return undefined;
  }
  const ends = [bars[0], bars.at(-1)].map(({ period }) => words.period(period));
  return element(
    'section',
    {},
    element('h2', {}, words.get(isByYear ? 'front.byYear' : 'front.byMonth')),
    drawing(words, bars, words.get('front.chart', ...ends)),
    element('p', { class: 'ends' }, ends.map((end) => element('span', {}, end))),
    element('p', {}, frame.link('dates', words.get('front.dates'))),
  );
}

/** The periods with empty ones between; it ends when there are too many. */
function filled(periods) {
  const all = [];
  for (const each of periods) {
    for (let next = all.at(-1)?.period.next(); next && next.start < each.period.start && all.length <= MOST_BARS; next = next.next()) {
      all.push({ period: next, count: 0 });
    }
    all.push(each);
  }
  return all;
}

function drawing(words, bars, label) {
  const most = Math.max(...bars.map(({ count }) => count));
  const step = WIDTH / bars.length;
  const width = Math.min(step * 0.85, BROADEST);
  const rounded = (number) => Math.round(number * 10) / 10;
  const rectangles = bars.map(({ period, count }, i) => {
    const height = Math.max(count > 0 ? 1 : 0, (HEIGHT * count) / most);
    const place = words.direction === 'rtl' ? bars.length - 1 - i : i;
    const x = rounded(step * place + (step - width) / 2);
    const title = drawn('title', {}, `${words.period(period)}: ${words.articles(count)}`);
    return drawn('rect', { x, y: rounded(HEIGHT - height), width: rounded(width), height: rounded(height) }, title);
  });
  const box = { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none' };
  return drawn('svg', { class: 'chart', role: 'img', 'aria-label': label, ...box }, rectangles);
}
