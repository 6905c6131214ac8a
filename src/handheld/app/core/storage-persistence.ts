/**
 * Asks the browser to keep this site's data even when the disk runs full. Chrome grants it silently once the app is
 * installed. Null where it cannot be known.
 */
export async function askForPersistence(storage: StorageManager | undefined): Promise<boolean | null> {
  if (!storage?.persist) return null;
  try {
    return (await storage.persisted()) || (await storage.persist());
  } catch {
    return null;
  }
}
