import { aProduct } from './warehouse-rows.ts';

/** What the rows of the board's scene agree on. */
export const sceneNow = '2026-11-21T10:00:00.000Z';

export const sceneMids = {
  pick: '01934f00-0000-7000-8000-000000000001',
  undo: '01934f00-0000-7000-8000-000000000002',
  parked: '01934f00-0000-7000-8000-000000000003',
};

export const milk = aProduct({
  productId: 'P-1',
  name: 'Oat milk 1 l',
  barcodes: [{ code: '09501101530003', level: 'each', quantity: 1 }],
});
export const soap = aProduct({
  productId: 'P-2',
  name: 'Hand soap 100% pure',
  barcodes: [{ code: '09501101530010', level: 'each', quantity: 1 }],
});
