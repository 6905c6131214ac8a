import type { Page } from './page.ts';

/** The operator takes it up again: the page in front is seen, the others are only awake. */
export function rouse(pages: readonly Page[], stoodStill: number): void {
  for (const [index, { gate, life }] of pages.entries()) {
    if (gate.state !== 'frozen') continue;
    gate.thaw(stoodStill);
    gate.enter(() => life.tell(index === 0 ? 'visible' : 'resume'));
  }
}
