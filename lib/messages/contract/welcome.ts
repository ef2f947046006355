/** The weathers of the legend, in the order in which a window passes through them. */
export type LegendPhase = 'calm' | 'soon' | 'imminent' | 'ongoing' | 'overrun' | 'emergency' | 'recovered' | 'stale';

export interface WelcomeWords {
  readonly lede: string;
  readonly sub: string;
  readonly unofficial: string;
  readonly next: string;
  readonly nextText: string;
  readonly legend: Readonly<Record<LegendPhase, string>>;
  readonly exchanges: string;
  readonly exchangesText: (first: string) => string;
  readonly choose: string;
  readonly chooseText: string;
  readonly pin: string;
  readonly pinText: string;
  readonly badge: string;
}
