/** The addresses of the handheld's screens. */
export const paths = {
  start: '/',
  home: '/handheld',
  enrol: '/handheld/enrol',
  user: '/handheld/user',
  ledger: '/handheld/ledger',
  lookup: '/handheld/look-up',
  settings: '/handheld/settings',
  tasks: '/handheld/tasks',
  pick: '/handheld/pick',
  pickOf: (taskId: string) => `/handheld/pick/${encodeURIComponent(taskId)}`,
  /** A code may hold any character, so it does not stand in the path. */
  lookupOf: (code: string) => `/handheld/look-up?${new URLSearchParams({ code }).toString()}`,
  manager: '/manager',
  sheet: '/manager/sheet',
} as const;
