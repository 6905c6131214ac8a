/** Where the server answers. */
export const syncPaths = {
  hello: '/api/v1/sync/hello',
  push: '/api/v1/sync/push',
  pull: '/api/v1/sync/pull',
  claim: '/api/v1/sync/claim',
  work: '/api/v1/sync/work',
} as const;
