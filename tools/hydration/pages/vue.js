import { createSSRApp, h, ref } from 'vue';
import { renderToString } from 'vue/server-renderer';

const Entry = {
  setup() {
    const bought = ref(0);
    const buy = () => {
      bought.value += 1;
    };
    return () =>
      h('main', [h('input', { id: 'price' }), h('button', { id: 'buy', onClick: buy }, `買い注文 ${bought.value}`)]);
  },
};

/** Vue owns all that is in the body. */
export const render = async (script) =>
  '<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>Vue</title>' +
  `<script src="${script}" defer></script></head><body>${await renderToString(createSSRApp(Entry))}</body></html>`;

export function hydrate() {
  createSSRApp(Entry).mount(document.body);
}
