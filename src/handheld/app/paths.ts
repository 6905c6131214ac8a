/** The workflows beside picking. Folder, machine, texts and address have the same name. */
export const workNames = ['inbound', 'quality-check', 'putaway', 'put-back', 'count', 'move'] as const;
export type WorkName = (typeof workNames)[number];

/** Whether an address is that of a workflow, where nothing may be taken from under the operator's hands. */
export const isWorkPath = (path: string): boolean =>
  ['pick', ...workNames].some(
    (name) => path === `/handheld/${name}` || path.startsWith(`/handheld/${name}/`),
  );

/** A code may hold any character. Encoded twice, because the router decodes a search once too often. */
const codeQuery = (code: string): string => `?code=${encodeURIComponent(encodeURIComponent(code))}`;

/** The addresses of the handheld's screens. */
export const paths = {
  start: '/',
  home: '/handheld',
  enrol: '/handheld/enrol',
  user: '/handheld/user',
  ledger: '/handheld/ledger',
  lookup: '/handheld/look-up',
  settings: '/handheld/settings',
  selfTest: '/handheld/self-test',
  tasks: '/handheld/tasks',
  tasksOf: (kind: string) => `/handheld/tasks/${kind}`,
  pick: '/handheld/pick',
  pickOf: (taskId: string) => `/handheld/pick/${encodeURIComponent(taskId)}`,
  /** Work that its operator begins himself, or goes on with; `code` is taken as its first scan. */
  work: (name: WorkName, code?: string) => `/handheld/${name}${code === undefined ? '' : codeQuery(code)}`,
  workOf: (name: WorkName, taskId: string) => `/handheld/${name}/${encodeURIComponent(taskId)}`,
  lookupOf: (code: string) => `/handheld/look-up${codeQuery(code)}`,
  manager: '/manager',
  sheet: '/manager/sheet',
} as const;
