/** Data taken in from a folder or an upload. */
export type Load = {
  loadId: string;
  loadedAt: string;
  userId: string | null;
  /** Rows read, by file name. */
  counts: Record<string, number>;
};
