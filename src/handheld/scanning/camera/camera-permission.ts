/** Whether this page may use the camera: `prompt` where the browser asks again at the next time. */
export interface CameraPermission {
  state(): Promise<'granted' | 'denied' | 'prompt'>;
  /** Calls `listener` when the operator has changed it in the browser's settings; the returned function ends it. */
  onChange(listener: () => void): () => void;
}

export const browserCameraPermission: CameraPermission = {
  state: async () => (await status())?.state ?? 'denied',
  onChange: (listener) => {
    const leaving = new AbortController();
    void status().then((one) => one?.addEventListener('change', listener, { signal: leaving.signal }));
    return () => leaving.abort();
  },
};

/** Null where the browser does not tell. */
const status = (): Promise<PermissionStatus | null> =>
  navigator.permissions.query({ name: 'camera' }).catch(() => null);
