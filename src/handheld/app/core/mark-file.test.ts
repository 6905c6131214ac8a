import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { createMarkFile } from './mark-file.ts';

it('what was written is there after a restart', async () => {
  const indexedDB = new IDBFactory();
  const file = createMarkFile(indexedDB);
  expect(await file.read()).toBe(undefined);
  file.write({ epoch: 'e1', highest: 1 });
  file.write({ epoch: 'e1', highest: 2 });
  await file.read();
  expect(await createMarkFile(indexedDB).read()).toEqual({ epoch: 'e1', highest: 2 });
});

it('a store that cannot be opened is as good as none', async () => {
  const indexedDB = new IDBFactory();
  indexedDB.open = () => {
    throw new DOMException('The files cannot be read.', 'NotReadableError');
  };
  const file = createMarkFile(indexedDB);
  file.write({ epoch: 'e1', highest: 1 });
  expect(await file.read()).toBe(undefined);
});
