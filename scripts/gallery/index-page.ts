import { GROUPS } from './states.ts';

/** One photograph. */
export interface Picture {
  readonly group: string;
  readonly name: string;
  readonly file: string;
}

const idOf = (group: string): string => group.replaceAll(' ', '-');
const aboutOf = (group: string): string => GROUPS.find(([begins]) => group.startsWith(begins))?.[1] ?? '';
const figure = ({ name, file }: Picture): string =>
  `<figure><a href="${file}"><img src="${file}" loading="lazy" alt="${name}"></a><figcaption>${name}</figcaption></figure>`;

/** A page that people can read: what there is, by group, in the order in which it was taken. */
export function galleryIndex(pictures: readonly Picture[]): string {
  const groups = [...Map.groupBy(pictures, ({ group }) => group)];
  const links = groups.map(([group, of]) => `<li><a href="#${idOf(group)}">${group}</a> ${of.length}</li>`);
  const sections = groups.map(
    ([group, of]) =>
      `<section id="${idOf(group)}"><h2>${group}</h2><p>${aboutOf(group)}</p>${of.map(figure).join('\n')}</section>`,
  );
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Gallery</title>
<style>
body { font: 13px/20px system-ui; margin: 24px; background: #d6dade; color: #171b20; }
nav ul { columns: 16rem; padding: 0; list-style: none; }
section { display: flex; flex-wrap: wrap; gap: 16px; align-items: start; margin-bottom: 32px; }
h2, section > p { flex: 0 0 100%; margin: 0; }
h2 { font-size: 15px; }
figure { margin: 0; max-width: 100%; }
img { display: block; max-width: min(880px, 100%); }
</style>
<h1>${pictures.length} pictures</h1>
<nav><ul>${links.join('')}</ul></nav>
${sections.join('\n')}
</html>`;
}
