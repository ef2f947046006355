import { describe, expect, it } from 'vitest';
import { elements } from '../../lib/sources/page-data.ts';
import { applyStyles } from '../../lib/sources/page-styles.ts';
import { type Page, parseHtml } from '../../lib/sources/parse-html.ts';

/*
 * What a hostile page makes its reader look at grows with its size and no faster. Looks are counted, not timed: how long
 * one takes is the machine's doing.
 */

const many = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('');

/** For each element, how often its attributes are taken, or something is looked up, while `run` goes over the page. */
function looksAtEach(page: Page, run: (page: Page) => void): number {
  const all = elements(page, () => true);
  let looks = 0;
  for (const element of all) {
    const { attribs } = element;
    Object.defineProperty(element, 'attribs', {
      get() {
        looks++;
        return attribs;
      },
    });
  }
  const { has } = Set.prototype;
  Set.prototype.has = function (this: Set<unknown>, value) {
    looks++;
    return has.call(this, value);
  };
  try {
    run(page);
  } finally {
    Set.prototype.has = has;
  }
  return looks / all.length;
}

describe('style sheets cost a few looks at each element of a page', () => {
  const BOXES = many(60, (depth) => `<div class="a b${depth}">`);
  const PARAGRAPHS = many(300, (index) => `<p class="c e d${index}">x</p>`);

  it.each([
    ['with rules for boxes that are not there', many(300, (index) => `.z${index} .c{display:none}`)],
    ['with rules for a box that is there, in one that is not', many(300, (index) => `.z${index} .a .c{display:none}`)],
    ['with rules of a tag', many(300, (index) => `.z${index} p{text-decoration:line-through}`)],
    ['with one rule of three hundred boxes', `${'.a '.repeat(300)}.c{display:none}`],
    ['with rules that all end alike', many(300, (index) => `.c.z${index}.e{display:none}`)],
    ['with a rule for each', many(300, (index) => `.d${index}{display:none}`)],
  ])('%s', (_, css) => {
    const page = parseHtml(`<html><head><style>${css}</style></head><body>${BOXES}${PARAGRAPHS}`);
    expect(looksAtEach(page, applyStyles)).toBeLessThanOrEqual(60);
  });
});
