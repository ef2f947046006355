import { escaped, htmlOf, linesOf, type Post } from './posts.ts';

/*
 * The text of a post in the forms in which editors and templates write what is announced.
 */

type Body = (post: Post) => string;

const ps = (lines: readonly string[]): string => lines.map((line) => `<p>${escaped(line)}</p>`).join('');
const around =
  (rows: (post: Post) => string): Body =>
  (post) =>
    `${ps(post.intro)}${rows(post)}${ps(post.closing)}`;
const values = (of: readonly string[]): string => of.map(escaped).join('<br>');

export const BODIES: Readonly<Record<string, Body>> = {
  'headings and paragraphs': htmlOf,
  'table with heads at the side': around(
    ({ rows }) =>
      `<figure class="wp-block-table"><table><tbody>${rows.map(([label, ...of]) => `<tr><th scope="row">${escaped(label)}</th><td>${values(of)}</td></tr>`).join('')}</tbody></table></figure>`,
  ),
  'table with heads on top': around(
    ({ rows }) =>
      `<table><thead><tr>${rows.map(([label]) => `<th>${escaped(label)}</th>`).join('')}</tr></thead><tbody><tr>${rows.map(([, ...of]) => `<td>${of.map((one) => `<p>${escaped(one)}</p>`).join('')}</td>`).join('')}</tr></tbody></table>`,
  ),
  'definition list': around(
    ({ rows }) =>
      `<dl>${rows.map(([label, ...of]) => `<dt>${escaped(label)}</dt>${of.map((one) => `<dd>${escaped(one)}</dd>`).join('')}`).join('')}</dl>`,
  ),
  'nested sections': around(
    ({ rows }) =>
      `<div class="inner"><section class="block"><div class="block__in">${rows.map(([label, ...of]) => `<section><header><h3>${escaped(label)}</h3></header><div><div><ul>${of.map((one) => `<li><span>${escaped(one)}</span></li>`).join('')}</ul></div></div></section>`).join('')}</div></section></div>`,
  ),
  'grid of labels and values': around(
    ({ rows }) =>
      `<div class="grid">${rows.map(([label, ...of]) => `<div class="row"><div class="col-3">${escaped(label)}</div><div class="col-9">${values(of)}</div></div>`).join('')}</div>`,
  ),
  accordion: around(({ rows }) =>
    rows
      .map(([label, ...of]) => `<details><summary>${escaped(label)}</summary><div><p>${values(of)}</p></div></details>`)
      .join(''),
  ),
  'one paragraph with breaks': (post) => `<p>${linesOf(post).map(escaped).join('<br><br>')}</p>`,
  'boxes with bold labels': around(
    ({ rows }) =>
      `<div class="kg-card kg-callout-card"><div class="kg-callout-text">${rows.map(([label, ...of]) => `<b><strong>${escaped(label)}：</strong></b>${values(of)}<br>`).join('')}</div></div>`,
  ),
  'blockquote with a list in a list': around(
    ({ rows }) =>
      `<blockquote><ul>${rows.map(([label, ...of]) => `<li>${escaped(label)}<ul>${of.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul></li>`).join('')}</ul></blockquote>`,
  ),
  preformatted: (post) => `<pre>${linesOf(post).map(escaped).join('\n')}</pre>`,
  'spans in spans': (post) =>
    linesOf(post)
      .map((line) => `<div><span style="font-weight:400"><span>${escaped(line)}</span></span></div><div><br></div>`)
      .join(''),
};
