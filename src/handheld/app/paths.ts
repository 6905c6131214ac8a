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
  /** A code may hold any character. Encoded twice, because the router decodes a search once too often. */
  lookupOf: (code: string) => `/handheld/look-up?code=${encodeURIComponent(encodeURIComponent(code))}`,
  manager: '/manager',
  sheet: '/manager/sheet',
} as const;
