/** Whether the operator can see this page: the camera of a hidden page belongs to others. */
export interface PageSight {
  isVisible(): boolean;
  onChange(listener: () => void): () => void;
}

export const browserPageSight: PageSight = {
  isVisible: () => document.visibilityState === 'visible',
  onChange: (listener) => {
    const leaving = new AbortController();
    document.addEventListener('visibilitychange', listener, { signal: leaving.signal });
    window.addEventListener('pageshow', listener, { signal: leaving.signal });
    return () => leaving.abort();
  },
};
