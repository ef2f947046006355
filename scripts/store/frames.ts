import type { Caption } from './captions.ts';

/** A picture of the product. */
export interface Cutting {
  /** PNG, taken at two px per CSS px. */
  readonly png: Buffer;
  /** CSS px as the screen shows it. */
  readonly width: number;
  readonly height: number;
}

/* Colours of `components/kit/tokens.css` and of the icon: flat, so that a PNG stays small. */
const STYLE = `
  * { box-sizing: border-box; margin: 0; }
  html, body { height: 100%; }
  body { position: relative; overflow: hidden; background: #e9f0f4; color: #171b20;
    font-family: "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", sans-serif; }
  h1 { font-weight: 700; white-space: pre-line; letter-spacing: 0.01em; }
  p { color: #48505a; white-space: pre-line; }
  img, .mark { position: absolute; display: block; }
  .cutting { border-radius: 10px; outline: 1px solid #c9d3da; }
  .caption { position: absolute; }`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const source = ({ png }: Cutting): string => `data:image/png;base64,${png.toString('base64')}`;
const document = (style: string, body: string): string =>
  `<!doctype html><meta charset="utf-8"><style>${STYLE}${style}</style><body>${body}`;
const captioned = ({ title, text }: Caption): string =>
  `<div class="caption"><h1>${escaped(title)}</h1><p>${escaped(text)}</p></div>`;

const placed = (cutting: Cutting, left: number, top: number, scale: number): string =>
  `<img class="cutting" src="${source(cutting)}" style="left:${left}px;top:${top}px;width:${cutting.width * scale}px">`;

/** The trading page under its caption, and what stands on it once more, near enough to be read. */
export function onThePage(caption: Caption, page: Cutting, detail: Cutting): string {
  const scale = Math.min(1160 / detail.width, 690 / detail.height, 1.6);
  const left = 1280 - 60 - detail.width * scale;
  const top = 800 - 60 - detail.height * scale;
  return document(
    `.caption { left: 60px; top: 44px; width: ${Math.max(left - 120, top > 200 ? 1160 : 0)}px; }
     h1 { font-size: 44px; line-height: 60px; } p { font-size: 23px; line-height: 34px; margin-top: 4px; }
     .lens { opacity: 0.6; } .shadow { position: absolute; background: #171b2022; border-radius: 18px; }`,
    `${captioned(caption)}
     <div class="lens">${placed(page, 60, 176, 1160 / page.width)}</div>
     <div class="shadow" style="left:${left - 8}px;top:${top - 4}px;width:${detail.width * scale + 16}px;height:${detail.height * scale + 16}px"></div>
     ${placed(detail, left, top, scale)}`,
  );
}

/** The caption on the left, one or two cuttings below each other on the right. */
export function beside(caption: Caption, cuttings: readonly Cutting[], scale: number): string {
  const gap = 32;
  const height = cuttings.reduce((sum, one) => sum + one.height * scale, gap * (cuttings.length - 1));
  let top = Math.max(40, (800 - height) / 2);
  const images = cuttings.map((one) => {
    const image = placed(one, 1280 - 80 - one.width * scale, top, scale);
    top += one.height * scale + gap;
    return image;
  });
  return document(
    `.caption { left: 72px; top: 0; height: 800px; width: 600px; display: flex; flex-direction: column;
       justify-content: center; }
     h1 { font-size: 46px; line-height: 64px; } p { font-size: 23px; line-height: 38px; margin-top: 18px; }`,
    `${captioned(caption)}${images.join('')}`,
  );
}

/** A page of the extension under its caption, cut where the picture ends. */
export function below(caption: Caption, page: Cutting): string {
  return document(
    `.caption { left: 60px; top: 44px; right: 60px; }
     h1 { font-size: 44px; line-height: 60px; } p { font-size: 23px; line-height: 34px; margin-top: 4px; }`,
    `${captioned(caption)}${placed(page, 60, 176, 1160 / page.width)}`,
  );
}

/** The sign and the name: what a store shows on a small tile, and with `detail` on a wide one. */
export function tile(caption: Caption, icon: string, width: number, detail?: Cutting): string {
  const unit = detail === undefined ? width / 440 : 2;
  const sign = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`;
  const right =
    detail === undefined ? '' : placed(detail, width - 90 - detail.width * 1.6, (560 - detail.height * 1.6) / 2, 1.6);
  return document(
    `img.sign { left: ${34 * unit}px; top: ${34 * unit}px; width: ${88 * unit}px; }
     .caption { left: ${34 * unit}px; bottom: ${36 * unit}px; width: ${detail === undefined ? 380 : 640}px; }
     h1 { font-size: ${detail === undefined ? 42 : 76}px; line-height: 1.3; }
     p { font-size: ${detail === undefined ? 18 : 30}px; line-height: 1.5; margin-top: 4px; }`,
    `<img class="sign" src="${sign}">${captioned(caption)}${right}`,
  );
}

/** The sign alone. */
export const logo = (icon: string): string =>
  document('svg { position: absolute; left: 34px; top: 34px; width: 232px; height: 232px; }', icon);
