import { setState, step } from '../turn/turn.ts';
import type { CountTurn } from './count-message.ts';
import type { CountedKind, CountState, Figure, Section } from './count-state.ts';

/** The place being counted. */
export const sectionOf = ({ sections }: CountState): Section | null => sections.at(-1) ?? null;

/** The same for what is counted as one, and for nothing else. */
export const keyOf = ({
  productId,
  lot,
  expiry,
}: Pick<CountedKind, 'productId' | 'lot' | 'expiry'>): string => JSON.stringify([productId, lot, expiry]);

export const figureOf = (section: Section, key: string | null): Figure | null =>
  section.figures.find((figure) => keyOf(figure) === key) ?? null;

/** The figure that is being counted. */
export const currentFigure = (state: CountState): Figure | null => {
  const section = sectionOf(state);
  return section ? figureOf(section, section.currentKey) : null;
};

/** Goes on with the place as it is now, so that the step can be taken back. */
export const withSection = (
  turn: CountTurn,
  patch: Partial<Section>,
  rest: Partial<CountState> = {},
): CountTurn => step(turn, { ...sectionsWith(turn.run.state, patch), ...rest });

/** Changes the place by the way. */
export const setSection = (
  turn: CountTurn,
  patch: Partial<Section>,
  rest: Partial<CountState> = {},
): CountTurn => setState(turn, { ...sectionsWith(turn.run.state, patch), ...rest });

function sectionsWith({ sections }: CountState, patch: Partial<Section>): Pick<CountState, 'sections'> {
  const last = sections.at(-1);
  return { sections: last ? [...sections.slice(0, -1), { ...last, ...patch }] : sections };
}

/** The figures with one of them changed, or added at the end. */
export const figuresWith = (figures: readonly Figure[], changed: Figure): Figure[] =>
  figures.some((one) => keyOf(one) === keyOf(changed))
    ? figures.map((one) => (keyOf(one) === keyOf(changed) ? changed : one))
    : [...figures, changed];
