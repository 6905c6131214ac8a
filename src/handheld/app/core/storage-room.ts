/** Bytes that stay free for movements whatever photos are taken: months of work. */
const reserve = 20_000_000;

/**
 * Whether so many bytes may be used for something that can wait. Where the browser does not tell, or its figure makes
 * no sense, it is tried: what does not fit is refused by the database itself.
 */
export async function hasRoomFor(bytes: number, storage: StorageManager | undefined): Promise<boolean> {
  try {
    const { quota, usage } = (await storage?.estimate()) ?? {};
    return quota === undefined || usage === undefined || quota - usage - bytes > reserve;
  } catch {
    return true;
  }
}
