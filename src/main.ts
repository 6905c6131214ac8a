/** One page, two programs: the handheld and the manager's board share no code but the shared rooms. */
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const isManager = /^\/manager(\/|$)/.test(location.pathname);
const { mount } = isManager ? await import('./manager/main.tsx') : await import('./handheld/main.tsx');
mount(root);
