import { createSpotlight } from '@mantine/spotlight';

/** The palette's own store, so that it can be opened from elsewhere and its first line chosen when hits arrive. */
export const [paletteStore, palette] = createSpotlight();

/**
 * Chooses the first line again: hits arrive after the lines below them were drawn, and Enter is to mean the best of
 * them. Done in the document, because that is where the palette keeps what is chosen.
 */
export function chooseFirst(): void {
  const { listId } = paletteStore.getState();
  const list = listId === '' ? null : document.getElementById(listId);
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
  const first = list?.querySelector('[data-action]');
  first?.setAttribute('data-selected', 'true');
  if (first) paletteStore.updateState((state) => ({ ...state, selected: 0 }));
}
