import { createElement as h, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';

function Entry() {
  const [bought, setBought] = useState(0);
  return h('main', null, [
    h('input', { key: 'price', id: 'price', defaultValue: '' }),
    h('button', { key: 'buy', id: 'buy', type: 'button', onClick: () => setBought(bought + 1) }, `買い注文 ${bought}`),
  ]);
}

/** React owns the whole document. */
const page = (script) =>
  h('html', { lang: 'ja' }, [
    h('head', { key: 'head' }, [
      h('meta', { key: 'charset', charSet: 'utf-8' }),
      h('title', { key: 'title' }, 'React'),
      h('script', { key: 'script', src: script, defer: true }),
    ]),
    h('body', { key: 'body' }, h(Entry)),
  ]);

export const render = async (script) => `<!doctype html>${renderToString(page(script))}`;

export function hydrate(onError) {
  const script = document.querySelector('script').getAttribute('src');
  hydrateRoot(document, page(script), { onRecoverableError: onError });
}
