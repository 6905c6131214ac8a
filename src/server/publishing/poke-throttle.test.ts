import { beforeEach, describe, expect, it } from 'vitest';
import type { Timers } from '../../shared/domain/clock.ts';
import type { SiteNews } from '../db/site-store.ts';
import { createPokeThrottle } from './poke-throttle.ts';

let due: (() => void)[] = [];
const timers: Timers = {
  after(_, run) {
    due.push(run);
    return () => {
      due = due.filter((each) => each !== run);
    };
  },
};
const elapse = () => due.splice(0).forEach((run) => run());
const passed: string[] = [];
const news = (siteId: string, head: number): SiteNews => ({ siteId, gen: 'g', head, inline: [] });
const open = () => createPokeThrottle(timers, 250, ({ siteId, head }) => passed.push(`${siteId} ${head}`));

beforeEach(() => {
  due = [];
  passed.length = 0;
});

describe('pokes of one site', () => {
  it('go out at once after a quiet time', () => {
    const throttle = open();
    throttle.tell(news('main', 1));
    elapse();
    throttle.tell(news('main', 2));
    expect(passed).toEqual(['main 1', 'main 2']);
  });

  it('are held together while they come fast, and the latest is never lost', () => {
    const throttle = open();
    for (const head of [1, 2, 3]) throttle.tell(news('main', head));
    expect(passed).toEqual(['main 1']);
    elapse();
    throttle.tell(news('main', 4));
    elapse();
    elapse();
    expect(passed).toEqual(['main 1', 'main 3', 'main 4']);
    expect(due).toEqual([]);
  });

  it('do not hold those of another site', () => {
    const throttle = open();
    throttle.tell(news('main', 1));
    throttle.tell(news('north', 1));
    expect(passed).toEqual(['main 1', 'north 1']);
  });

  it('end with the hub', () => {
    const throttle = open();
    throttle.tell(news('main', 1));
    throttle.tell(news('main', 2));
    throttle.stop();
    expect(due).toEqual([]);
    expect(passed).toEqual(['main 1']);
  });
});
