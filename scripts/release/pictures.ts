import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../lib/domain/language.ts';

/** Where the pictures for the stores lie. */
export const PICTURES_FOLDER = 'docs/store/pictures';

interface Picture {
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

/** What the stores ask for: five pictures of the screen and two tiles a language, and one sign. */
export const PICTURES: readonly Picture[] = [
  ...LANGUAGES.flatMap((language) => [
    ...[1, 2, 3, 4, 5].map((number) => ({ file: `${language}-${number}.png`, width: 1280, height: 800 })),
    { file: `${language}-tile-small.png`, width: 440, height: 280 },
    { file: `${language}-tile-wide.png`, width: 1400, height: 560 },
  ]),
  { file: 'logo.png', width: 300, height: 300 },
];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Red, green and blue without an alpha channel: what the Chrome Web Store takes. */
const TRUE_COLOUR = 2;

/** What keeps the bytes `png` from being the picture; null when nothing does. */
export function pictureProblem(png: Buffer, { width, height }: Picture): string | null {
  if (png.length < 26 || !png.subarray(0, 8).equals(SIGNATURE)) return 'is no PNG';
  const [has, high] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (has !== width || high !== height) return `is ${has}×${high}, not ${width}×${height}`;
  return png[24] === 8 && png[25] === TRUE_COLOUR ? null : 'is not of 24 bits without an alpha channel';
}

/** What is wrong with the pictures in the folder of the project at `root`, in plain words. */
export function pictureProblems(root: string): string[] {
  return PICTURES.flatMap((picture) => {
    const path = join(root, PICTURES_FOLDER, picture.file);
    const problem = existsSync(path) ? pictureProblem(readFileSync(path), picture) : 'is missing';
    return problem === null ? [] : [`${PICTURES_FOLDER}/${picture.file} ${problem}`];
  });
}
