import type { ApiFailure } from '../../app/api/failure.ts';
import type { BarcodeShape } from '../../ui/barcode/barcode-shape.ts';
import type { Label } from './design/label.ts';

/** Where the labels of one kind come from. */
export type LabelSource =
  | { state: 'waiting' }
  | { state: 'failed'; failure: ApiFailure; retry: () => void }
  /** Nothing is chosen, or nothing is there. */
  | { state: 'empty'; title: string; hint: string }
  | {
      state: 'there';
      build: (shape: BarcodeShape) => Label[];
      /** Said above the labels: what is left out. */
      note?: string;
    };

/** The state of what labels are made of: `make` is only asked once it is there. */
export function sourceOf<Data>(
  query: { data: Data | undefined; error: ApiFailure | null; isLoading: boolean; refetch: () => unknown },
  make: (data: Data) => LabelSource,
  nothing: { title: string; hint: string },
): LabelSource {
  if (query.data !== undefined) return make(query.data);
  if (query.error) return { state: 'failed', failure: query.error, retry: () => void query.refetch() };
  return query.isLoading ? { state: 'waiting' } : { state: 'empty', ...nothing };
}
