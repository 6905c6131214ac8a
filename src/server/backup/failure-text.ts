import type { RestoreFailure } from './restore.ts';

/** What went wrong and what can be done about it, for whoever runs the command. */
export function failureText(failure: RestoreFailure): string {
  switch (failure.kind) {
    case 'folder_not_empty':
      return `The folder "${failure.folder}" is not empty: name a new one.`;
    case 'no_backup':
      return `The folder "${failure.folder}" holds no backup: ${failure.why}.`;
    case 'server_running':
      return 'A server works on this database: stop it first. Nothing was changed.';
    case 'not_empty':
      return (
        `The database holds ${failure.rows} rows that would be gone. Nothing was changed. ` +
        'Name an empty DATA_FOLDER, or add --replace.'
      );
    case 'other_build':
      return `The backup was made by another build (its migration ${failure.migration} is not known here). Nothing was changed.`;
    case 'damaged':
      return `The backup is damaged: table ${failure.table} is not as it was written. Nothing was changed.`;
  }
}
