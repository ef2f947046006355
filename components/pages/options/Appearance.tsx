import { FIRST_EXCHANGE } from '../../../lib/domain/exchange.ts';
import { DOCKS, HORIZON_CHOICES_MS, type Settings } from '../../../lib/domain/settings.ts';
import { exchangeName } from '../../../lib/messages/exchange-name.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import { LANGUAGES, languageName } from '../../../lib/messages/language.ts';
import { leadWords } from '../../../lib/messages/reminder-words.ts';
import { Row, Section } from '../../kit/Section.tsx';
import { Positions, Segments } from '../../kit/Segments.tsx';
import { Select } from '../../kit/Select.tsx';
import { Switch } from '../../kit/Switch.tsx';
import { SampleButton } from '../SampleButton.tsx';
import type { OptionsDesk } from './desk.ts';

/** The overlay on the trading page, theme, language, and the badge. */
export function Appearance({ desk }: { desk: OptionsDesk }) {
  const { settings, change, language, view, send } = desk;
  const words = wordsIn(language).options;
  const { overlay } = settings;
  const set = (part: Partial<Settings['overlay']>) => change({ overlay: { ...overlay, ...part } });
  // A horizon that came from a file stays choosable.
  const horizons = [...new Set([...HORIZON_CHOICES_MS, overlay.horizonMs])].sort((a, b) => a - b);
  // The alert is offered only where it was chosen on the page: it covers more than most want all day.
  const sizes = (['by-phase', 'pill', 'bar', 'alert'] as const).filter(
    (size) => size !== 'alert' || overlay.size === 'alert',
  );
  return (
    <>
      <Section title={words.overlay} id="overlay">
        <Row title={words.showOverlay}>
          <Switch label={words.showOverlay} on={overlay.on} onChange={(on) => set({ on })} />
        </Row>
        <Row
          title={words.sample}
          help={view.hostsAllowed ? words.sampleHelp : words.sampleNotAllowed(exchangeName(FIRST_EXCHANGE, language))}
        >
          <SampleButton language={language} send={send} hostsAllowed={view.hostsAllowed} />
        </Row>
        <Row title={words.showFrom}>
          <Select
            label={words.showFrom}
            value={overlay.horizonMs}
            choices={horizons.map((ms) => [ms, words.beforeStart(leadWords(ms, language))])}
            onChange={(horizonMs) => set({ horizonMs })}
          />
        </Row>
        <Row title={words.position} help={words.positionHelp}>
          <Positions
            label={words.position}
            value={overlay.dock}
            choices={DOCKS.map((dock) => [dock, words.docks[dock]])}
            onChange={(dock) => set({ dock })}
          />
        </Row>
        <Row title={words.size} help={words.sizeHelp}>
          <Segments
            label={words.size}
            value={overlay.size}
            choices={sizes.map((size) => [size, words.sizes[size]])}
            onChange={(size) => set({ size })}
          />
        </Row>
        <Row title={words.theme}>
          <Segments
            label={words.theme}
            value={settings.theme}
            choices={(['system', 'light', 'dark'] as const).map((theme) => [theme, words.themes[theme]])}
            onChange={(theme) => change({ theme })}
          />
        </Row>
        <Row title={words.language}>
          <Segments
            label={words.language}
            value={settings.language}
            choices={[
              ['system', words.systemLanguage],
              ...LANGUAGES.map((choice) => [choice, languageName(choice)] as const),
            ]}
            onChange={(choice) => change({ language: choice })}
          />
        </Row>
      </Section>
      <Section title={words.badge} id="badge">
        <Row title={words.showBadge} help={words.badgeHelp}>
          <Switch label={words.showBadge} on={settings.badge} onChange={(badge) => change({ badge })} />
        </Row>
      </Section>
    </>
  );
}
