import type { ChosenStep } from '../../domain/settings.ts';

/** Every step that has a switch of its own, as a chip says it, and the lead times together. */
export type StepNames = Readonly<Record<ChosenStep, string>>;
