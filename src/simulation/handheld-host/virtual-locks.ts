/** The Web Locks of one device: shared by its pages, let go by a page that ends, kept by one that is frozen. */
export interface VirtualLocks {
  /** The LockManager of one page. */
  managerOf(page: { enter(task: () => void): void }): LockManager;
  ended(page: object): void;
}

type Request = {
  page: { enter(task: () => void): void };
  run: (lock: Lock) => unknown;
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
};

/** One exclusive lock, which is all that the product asks for. https://w3c.github.io/web-locks/ */
export function createVirtualLocks(): VirtualLocks {
  let holder: Request | null = null;
  let waiting: Request[] = [];

  const grantNext = () => {
    const next = holder ? undefined : waiting.shift();
    if (next) grant(next);
  };
  const grant = (request: Request) => {
    holder = request;
    request.page.enter(() => {
      if (holder !== request) return;
      void Promise.resolve(request.run({ mode: 'exclusive', name: 'sender' })).then((value) => {
        if (holder !== request) return;
        holder = null;
        request.page.enter(() => request.resolve(value));
        grantNext();
      });
    });
  };
  const steal = (request: Request) => {
    const before = holder;
    holder = null;
    before?.page.enter(() => before.reject(new DOMException('stolen', 'AbortError')));
    grant(request);
  };
  const ask = (request: Request, { steal: stealing, signal }: LockOptions) => {
    if (stealing) return steal(request);
    signal?.addEventListener('abort', () => {
      if (!waiting.includes(request)) return;
      waiting = waiting.filter((other) => other !== request);
      request.page.enter(() => request.reject(new DOMException('aborted', 'AbortError')));
    });
    waiting.push(request);
    grantNext();
  };

  return {
    managerOf: (page) =>
      ({
        request: (_name: string, options: LockOptions, run: Request['run']) =>
          new Promise((resolve, reject) => ask({ page, run, resolve, reject }, options)),
      }) as unknown as LockManager,
    ended: (page) => {
      waiting = waiting.filter((request) => request.page !== page);
      if (holder?.page === page) holder = null;
      grantNext();
    },
  };
}
