/** What a manager wants to do with a task. */
export type TaskIntent = 'release' | 'reassign' | 'prioritise';
