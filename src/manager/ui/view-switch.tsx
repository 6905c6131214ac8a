import { SegmentedControl } from '@mantine/core';
import { useLocation, useSearchParams } from 'wouter';
import { useUrlFilter } from './use-url-filter.ts';

/** Which of the lists of a room is shown, as the address says (`show`); the first one without it. */
export function useView<View extends string>(views: readonly [View, ...View[]]): View {
  const [shown] = useUrlFilter('show');
  return views.find((view) => view === shown) ?? views[0];
}

/** Changes over between the lists of a room. The search stays; filters are the old list's, and an open detail closes. */
export function ViewSwitch<View extends string>({
  label,
  views,
  wordOf,
}: {
  label: string;
  views: readonly [View, ...View[]];
  wordOf: (view: View) => string;
}) {
  const [location, go] = useLocation();
  const [parameters] = useSearchParams();
  const room = `/${location.split('/')[1] ?? ''}`;
  const q = parameters.get('q');
  const change = (view: View): void => {
    const kept = new URLSearchParams({
      ...(view === views[0] ? {} : { show: view }),
      ...(q === null ? {} : { q }),
    });
    go(kept.size === 0 ? room : `${room}?${kept}`);
  };
  return (
    <SegmentedControl
      aria-label={label}
      data={views.map((value) => ({ value, label: wordOf(value) }))}
      value={useView(views)}
      onChange={(value) => change(value as View)}
    />
  );
}
