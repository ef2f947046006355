// The behaviour of a busy trading page: routes by pushState, an order book that moves 20 times a second, a chart,
// hotkeys. Everything is drawn from a seeded sequence, so that two visits look alike.

const PAIRS = { btc_jpy: 14253010, xrp_jpy: 412.5, eth_jpy: 498200 };
const ROWS = 13;
const BOOK_INTERVAL_MS = 50;

let seed = 42;
const random = () => {
  seed = (seed * 1664525 + 1013904223) >>> 0;
  return seed / 2 ** 32;
};
const id = (name) => document.getElementById(name);
const yen = (value) => value.toLocaleString('ja-JP', { maximumFractionDigits: value < 1000 ? 3 : 0 });

let pair = 'btc_jpy';
let price = PAIRS.btc_jpy;

for (const name of Object.keys(PAIRS)) {
  const link = document.createElement('a');
  link.href = `/trade/${name}`;
  link.dataset.pair = name;
  link.textContent = name.toUpperCase().replace('_', '/');
  id('pairs').append(link);
}

function rows(body) {
  return Array.from({ length: ROWS }, () => {
    const row = body.insertRow();
    return { row, amount: row.insertCell(), price: row.insertCell() };
  });
}
const asks = rows(id('asks'));
const bids = rows(id('bids'));

function drawBook() {
  price *= 1 + (random() - 0.5) * 0.00004;
  id('last').textContent = id('middle').textContent = yen(price);
  for (let level = 0; level < ROWS; level += 1) {
    const step = price * 0.00003 * (level + 1);
    for (const [side, at] of [
      [asks[ROWS - 1 - level], price + step],
      [bids[level], price - step],
    ]) {
      const amount = random() * 2;
      side.amount.textContent = amount.toFixed(4);
      side.price.textContent = yen(at);
      side.row.style.setProperty('--depth', `${amount * 45}%`);
    }
  }
}

function drawTape() {
  const line = document.createElement('li');
  line.textContent = `${new Date().toLocaleTimeString('ja-JP')}  ${yen(price)}  ${(random() * 0.4).toFixed(4)}`;
  id('tape').prepend(line);
  while (id('tape').children.length > 8) id('tape').lastChild.remove();
}

function drawChart() {
  const canvas = id('chart');
  const pen = canvas.getContext('2d');
  pen.clearRect(0, 0, canvas.width, canvas.height);
  let level = 0.35;
  for (let x = 8; x < canvas.width - 8; x += 12) {
    const open = level;
    level = Math.min(0.95, Math.max(0.05, level + (random() - 0.48) * 0.08));
    const high = Math.min(open, level) - random() * 0.04;
    const low = Math.max(open, level) + random() * 0.04;
    pen.fillStyle = level < open ? '#2f9e6b' : '#cf4b54';
    pen.fillRect(x + 3, high * canvas.height, 1, (low - high) * canvas.height);
    pen.fillRect(x, Math.min(open, level) * canvas.height, 7, Math.max(2, Math.abs(level - open) * canvas.height));
  }
}

function drawRoute() {
  pair = /^\/trade\/([a-z0-9]+_[a-z]+)/.exec(location.pathname)?.[1] ?? 'btc_jpy';
  price = PAIRS[pair] ?? 100;
  id('pair').textContent = pair.toUpperCase().replace('_', '/');
  id('high').textContent = yen(price * 1.012);
  id('low').textContent = yen(price * 0.977);
  for (const link of id('pairs').children) {
    if (link.dataset.pair === pair) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  drawChart();
}

for (const [name, side, at, amount] of [
  ['BTC/JPY', '買い', '14,180,000', '0.0500'],
  ['XRP/JPY', '売り', '412.500', '2,400.0'],
  ['ETH/JPY', '買い', '498,200', '0.8000'],
]) {
  const row = id('orders').insertRow();
  for (const text of [name, side, '指値', at, amount, '取消']) row.insertCell().textContent = text;
}

// Routes without loading, as the real page does.
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-pair]');
  if (link === null) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  drawRoute();
});
addEventListener('popstate', drawRoute);

// Hotkeys act on keys that reach the page; `data-keys` lets a test see which did.
addEventListener('keydown', (event) => {
  id('hotkey').textContent = event.key;
  document.documentElement.dataset.keys = `${document.documentElement.dataset.keys ?? ''} ${event.key}`.trim();
});
id('fullscreen').addEventListener('click', () => document.querySelector('.chart').requestFullscreen());

drawRoute();
drawBook();
setInterval(drawBook, BOOK_INTERVAL_MS);
setInterval(drawTape, 1000);
