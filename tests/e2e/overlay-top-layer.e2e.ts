import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { type AnyGuest, type BeforeStop, BROWSERS, openBeforeStop, openTradingAt } from './guests.ts';
import { click, drag, find, focusOn, inOverlay, named, overlayOn, overlaysOn } from './overlay.ts';
import { evaluateIn, type TradingPage } from './overlay-reach.ts';

/*
 * While an element is full screen, or a modal dialog is open, the browser makes everything outside of it inert. The
 * overlay is used all the same, and the page hears nothing of it.
 */

const PATIENCE = { timeout: 15_000 };

const DISCRETE = /^(key|click|dblclick|auxclick|contextmenu|mouse(down|up)|pointer(down|up|cancel)|touch)/;

/** What a page does, and how it ends. */
interface Act {
  readonly begin: string;
  readonly end: string;
  /** In a closed root it opens unheard: the next tick finds it. */
  readonly isUnheard?: true;
}
const LEAVE = 'while (document.fullscreenElement) await document.exitFullscreen()';
const DIALOG = `document.body.insertAdjacentHTML('beforeend',
  '<dialog id=one><input id=first><button>OK</button><dialog id=two><button>Ja</button></dialog></dialog>')`;

const ACTS: readonly (readonly [string, Act])[] = [
  ['the chart is full screen', { begin: `await document.querySelector('.chart').requestFullscreen()`, end: LEAVE }],
  ['the document is full screen', { begin: `await document.documentElement.requestFullscreen()`, end: LEAVE }],
  [
    'one element is full screen in another',
    {
      begin: `await document.querySelector('main').requestFullscreen();
        // then
        await document.querySelector('.chart').requestFullscreen()`,
      end: LEAVE,
    },
  ],
  [
    'the outer one is left on',
    {
      begin: `await document.querySelector('main').requestFullscreen();
        // then
        await document.querySelector('.chart').requestFullscreen();
        await document.exitFullscreen()`,
      end: LEAVE,
    },
  ],
  [
    'a component with a closed root is full screen',
    {
      begin: `const box = document.createElement('section');
        box.attachShadow({ mode: 'closed' }).innerHTML = '<p>inside</p>';
        document.body.append(box);
        await box.requestFullscreen()`,
      end: LEAVE,
    },
  ],
  [
    'an element inside a component is full screen',
    {
      begin: `const box = document.createElement('section');
        const root = box.attachShadow({ mode: 'closed' });
        root.innerHTML = '<p>inside</p>';
        document.body.append(box);
        await root.firstChild.requestFullscreen()`,
      end: LEAVE,
    },
  ],
  ['a dialog is open', { begin: `${DIALOG}; one.showModal()`, end: 'one.close()' }],
  ['a dialog is open in a dialog', { begin: `${DIALOG}; one.showModal(); two.showModal()`, end: 'one.remove()' }],
  [
    'the inner of two dialogs was closed',
    { begin: `${DIALOG}; one.showModal(); two.showModal(); two.close()`, end: 'one.close()' },
  ],
  [
    'a dialog is open over a full-screen chart',
    {
      begin: `${DIALOG}; const chart = document.querySelector('.chart'); chart.append(one);
        await chart.requestFullscreen(); one.showModal()`,
      end: `one.close(); ${LEAVE}`,
    },
  ],
  [
    'a dialog moves and clips what is in it',
    {
      begin: `${DIALOG}; one.style.cssText = 'transform: scale(.5); overflow: hidden; width: 90px; opacity: .3'; one.showModal()`,
      end: 'one.close()',
    },
  ],
  [
    'a dialog of a component is open',
    {
      begin: `const box = document.body.appendChild(document.createElement('section'));
        const root = box.attachShadow({ mode: 'closed' });
        root.innerHTML = '<dialog><button>OK</button></dialog>';
        root.firstChild.showModal(); window.inner = root.firstChild`,
      end: 'inner.close()',
      isUnheard: true,
    },
  ],
];

/** Elements that take a press for their own, or take what stands in them for their text, or draw nothing of it. */
const TAKERS = [
  ['a link', '<a id="taker" href="#followed">link</a>'],
  ['a label', '<label id="taker">label <input type="checkbox"></label>'],
  ['a button', '<form action="#sent"><button id="taker">button</button></form>'],
  ['a summary', '<details><summary id="taker">summary</summary>details</details>'],
  ['a text field', '<textarea id="taker">text</textarea>'],
  ['a date field', '<input id="taker" type="date">'],
  ['a choice', '<select id="taker"><option>one</select>'],
  ['a text that is edited', '<p id="taker" contenteditable>text</p>'],
  ['closed details', '<details id="taker"><summary>summary</summary>details</details>'],
  ['a drawing', '<svg id="taker"><circle r="50" /></svg>'],
] as const;
/** Everything that a press may have changed on the page. */
const STATE = `[location.hash, document.querySelector('#taker input')?.checked, taker.value, taker.textContent,
  document.querySelector('details')?.open, document.fullscreenElement?.id]`;

const FRAMES = [
  ['a frame', '<iframe id="frame" allowfullscreen srcdoc="<body><button>in the frame">'],
  [
    'a frame in a frame',
    `<iframe id="frame" allowfullscreen srcdoc="<body><iframe allowfullscreen srcdoc='<body>the inner one'>">`,
  ],
] as const;

/** A video that plays, full screen: the browser gives it controls then. */
const PLAYING = `const video = document.body.appendChild(document.createElement('video'));
  const chart = document.getElementById('chart');
  setInterval(() => chart.getContext('2d').fillRect(Math.random() * 900, 0, 9, 9), 50);
  Object.assign(video, { id: 'video', muted: true, srcObject: chart.captureStream() });
  await video.play();
  window.disturbed = [];
  for (const type of ['pause', 'volumechange', 'seeking']) video.addEventListener(type, () => disturbed.push(type));
  await video.requestFullscreen()`;

for (const { browser, isHere, open } of BROWSERS) {
  describe.skipIf(!isHere)(`in ${browser} the overlay while`, () => {
    let stage: BeforeStop<AnyGuest>;
    let page: TradingPage;
    /** Stays over the tests: what each puts on it is taken away again. */
    let isOpen = false;
    beforeAll(async () => {
      stage = await openBeforeStop(open);
    });
    afterAll(() => stage?.close());
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') await close();
    });

    async function close(): Promise<void> {
      if (isOpen) await page.close();
      isOpen = false;
    }
    async function openShown(): Promise<void> {
      if (!isOpen) page = await openTradingAt(stage, 'alert', '?spy');
      isOpen = true;
      await evaluate(`(window.asServed ??= new Set(document.querySelectorAll('body *')),
        document.querySelectorAll('body *').forEach((it) => asServed.has(it) || it.localName === 'mente-yoho' || it.remove()))`);
      await expect
        .poll(async () => {
          if ((await size()) !== 'alert')
            await stage.guest.send('chooseSize', { windowId: stage.windowId, size: 'alert', phase: 'hour' });
          return size();
        }, PATIENCE)
        .toBe('alert');
    }
    const evaluate = <Result>(expression: string) => evaluateIn<Result>(page, expression);
    const heard = () =>
      evaluate<string[]>('heard.map(({ type }) => type)').then((types) => types.filter((type) => DISCRETE.test(type)));
    const forget = () => evaluate('void heard.splice(0)');
    const size = async () => (await overlayOn(page))?.size ?? null;
    const dock = () => inOverlay(page, (root) => root.querySelector<HTMLElement>('.MenteYoho')?.dataset.dock, null);
    /** Each step on a user's gesture of its own, which full screen takes. */
    async function run(body: string): Promise<void> {
      for (const step of body.split('// then')) await evaluate(`(async () => { ${step} })()`);
    }
    /** Whether what is painted in the middle of its box is the overlay itself. */
    async function isUsable(): Promise<boolean | null> {
      const { x, y, width, height } = (await find(page, '.Dock')).box;
      return inOverlay(
        page,
        (root, [left, top]) => (root.elementFromPoint(left ?? 0, top ?? 0)?.closest('.Dock') ?? null) !== null,
        [x + width / 2, y + height / 2],
      );
    }
    /** Whether the host stands where it does while nothing is above the page. */
    const isAtHome = async () => {
      const parent = await inOverlay(
        page,
        ({ host: { parentNode } }) => (parentNode instanceof ShadowRoot ? parentNode.host : parentNode)?.nodeName,
        null,
      );
      return parent === 'BODY' || parent === 'HTML';
    };
    /** Resolves once the overlay has stopped moving. */
    async function settled(): Promise<void> {
      const boxes: string[] = [];
      await expect
        .poll(async () => {
          boxes.unshift(JSON.stringify((await find(page, '.Dock')).box));
          return boxes.slice(0, 3).filter((box) => box === boxes[0]).length;
        }, PATIENCE)
        .toBe(3);
    }
    const toBottomRight = async () => {
      const [width = 0, height = 0] = await evaluate<number[]>('[innerWidth, innerHeight]');
      await drag(page, '.Tile', width - 30, height - 20);
    };

    test.each(ACTS)('%s: by mouse, drag and keyboard, unheard by the page, and back afterwards', async (_, act) => {
      await openShown();
      await evaluate(`document.getElementById('price').focus()`);
      await run(act.begin);
      if (act.isUnheard) await expect.poll(isAtHome, PATIENCE).toBe(false);
      await expect.poll(isUsable, PATIENCE).toBe(true);
      const focus = () => evaluate<string>('document.activeElement.id');
      const focusBefore = await focus();
      expect(['price', 'first', '']).toContain(focusBefore);
      await forget();
      await click(page, named(/小さくする/));
      await expect.poll(size).toBe('pill');
      await drag(page, '.Tile', 5, 30);
      await expect.poll(dock).toBe('top-left');
      await focusOn(page, '.Lead');
      await page.keyboard.press('Enter');
      await expect.poll(size).toBe('bar');
      await toBottomRight();
      await expect.poll(dock).toBe('bottom-right');
      expect(await heard()).toEqual([]);
      await run(act.end);
      // Until the tick that finds it, a press would be on its way while the overlay moves.
      await expect.poll(isAtHome, PATIENCE).toBe(true);
      await expect.poll(isUsable, PATIENCE).toBe(true);
      await click(page, named(/小さくする/));
      await expect.poll(size).toBe('pill');
      expect(await heard()).toEqual([]);
      expect(await overlaysOn(page)).toBe(1);
    });

    it('a canvas, which holds nothing, is full screen: by mouse and drag, unheard by the page', async () => {
      await openShown();
      await run(`await document.getElementById('chart').requestFullscreen()`);
      await settled();
      await forget();
      await click(page, named(/小さくする/));
      await expect.poll(size).toBe('pill');
      await drag(page, '.Tile', 5, 30);
      await expect.poll(dock).toBe('top-left');
      await toBottomRight();
      await expect.poll(dock).toBe('bottom-right');
      expect(await heard()).toEqual([]);
      await page.mouse.click(300, 300);
      expect(await heard()).toContain('click');
      await run(LEAVE);
      await expect.poll(isUsable).toBe(true);
    });

    it.each(TAKERS)(
      '%s is full screen: by mouse and drag, unheard by the page, which changes nothing',
      async (_, html) => {
        await openShown();
        await evaluate(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(html)})`);
        const before = await evaluate<unknown[]>(STATE);
        await run(`await document.getElementById('taker').requestFullscreen()`);
        await expect.poll(() => evaluate('document.fullscreenElement?.id')).toBe('taker');
        await settled();
        await forget();
        await click(page, named(/小さくする/));
        await expect.poll(size).toBe('pill');
        await drag(page, '.Tile', 5, 30);
        await expect.poll(dock).toBe('top-left');
        await click(page, '.Lead');
        await expect.poll(size).toBe('bar');
        expect(await heard()).toEqual([]);
        expect(await evaluate(STATE)).toEqual([...before.slice(0, -1), 'taker']);
        await run(LEAVE);
        await expect.poll(isUsable).toBe(true);
      },
    );

    it('a video that plays is full screen: by mouse and drag, unheard by the page, and it plays on', async () => {
      await close();
      await openShown();
      // The bottom is where the browser's own controls are.
      await drag(page, '.Tile', 5, 30);
      await expect.poll(dock).toBe('top-left');
      await run(PLAYING);
      await settled();
      await forget();
      await click(page, named(/小さくする/));
      await expect.poll(size).toBe('pill');
      const width = await evaluate<number>('innerWidth');
      await drag(page, '.Tile', width - 30, 30);
      await expect.poll(dock).toBe('top-right');
      await click(page, '.Lead');
      await expect.poll(size).toBe('bar');
      // There the browser keeps the release to itself.
      await toBottomRight();
      await page.mouse.move(300, 300);
      await expect.poll(dock).toBe('bottom-right');
      await page.mouse.move(330, 200);
      await page.mouse.move(900, 100);
      expect(await dock()).toBe('bottom-right');
      expect(await heard()).toEqual([]);
      const isUndisturbed = () => evaluate('[video.paused, video.muted, disturbed, document.fullscreenElement?.id]');
      expect(await isUndisturbed()).toEqual([false, true, [], 'video']);
      // It stands above the controls: what is pressed on it presses none of them.
      await click(page, named(/小さくする/));
      await expect.poll(size).toBe('pill');
      await click(page, '.Lead');
      await expect.poll(size).toBe('bar');
      expect(await heard()).toEqual([]);
      expect(await isUndisturbed()).toEqual([false, true, [], 'video']);
      await run(LEAVE);
      await expect.poll(isUsable).toBe(true);
    });

    it.each(FRAMES)(
      '%s is full screen: by mouse and drag, unheard by what is in it, and back afterwards',
      async (_, html) => {
        await openShown();
        await evaluate(`new Promise((resolve) => {
        document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(html)});
        frame.addEventListener('load', resolve, { once: true });
      })`);
        const inFrame = <Result>(body: string) =>
          evaluate<Result>(`(() => {
          let view = frame.contentWindow;
          while (view.frames.length > 0) view = view.frames[0];
          ${body}
        })()`);
        await inFrame(`window.pressed = [];
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'dragstart', 'contextmenu'])
          view.document.addEventListener(type, () => pressed.push(type), true);
        return view.document.body.requestFullscreen()`);
        await expect.poll(() => evaluate('document.fullscreenElement?.id')).toBe('frame');
        await settled();
        await click(page, named(/小さくする/));
        await expect.poll(size).toBe('pill');
        await drag(page, '.Tile', 5, 30);
        await expect.poll(dock).toBe('top-left');
        await toBottomRight();
        await expect.poll(dock).toBe('bottom-right');
        expect(await evaluate('pressed')).toEqual([]);
        await page.mouse.click(300, 300);
        await expect.poll(() => evaluate('pressed')).toContain('click');
        expect(await overlaysOn(page)).toBe(1);
        await inFrame('return view.document.exitFullscreen()');
        await run(LEAVE);
        await expect.poll(isUsable, PATIENCE).toBe(true);
        await click(page, '.Lead');
        await expect.poll(size).toBe('bar');
      },
    );

    it('the page is told to type on: its focus and what was typed stay', async () => {
      await close();
      await openShown();
      await evaluate(`(document.getElementById('price').value = '', document.getElementById('price').focus())`);
      await page.keyboard.type('12');
      await run(`await document.querySelector('form').requestFullscreen()`);
      await page.keyboard.type('34');
      await run(LEAVE);
      await page.keyboard.type('56');
      expect(await evaluate(`document.getElementById('price').value`)).toBe('123456');
    });
  });
}
