import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Router, useSearchParams } from 'wouter';
import { isWorkPath, paths, workNames } from './paths.ts';

const Code = () => JSON.stringify(useSearchParams()[0].get('code'));

test.each(['A-01-02-3', '50%', '50%41', 'a/b?c#d&e=f', 'a+b', ']C101040123456789011090L\u001d21X', 'ä ö'])(
  'the code %j comes back from the address of its look-up',
  (code) => {
    const [path = '', search = ''] = paths.lookupOf(code).split('?');
    const shown = renderToStaticMarkup(
      <Router ssrPath={path} ssrSearch={search}>
        <Code />
      </Router>,
    );
    expect(shown.replaceAll('&quot;', '"').replaceAll('&amp;', '&')).toBe(JSON.stringify(code));
  },
);

test('an update waits in every workflow and in no other room', () => {
  const work = [
    paths.pickOf('T-1'),
    ...workNames.flatMap((name) => [paths.work(name), paths.workOf(name, 'T-1')]),
  ];
  expect(work.filter((path) => !isWorkPath(path))).toEqual([]);
  const others = [paths.home, paths.lookup, paths.tasksOf('putaway'), paths.ledger, '/handheld/movements'];
  expect(others.filter(isWorkPath)).toEqual([]);
});
