import { useLocation, useSearch } from 'wouter';

/** Opens the detail of a row beside the list by its address, and closes it with null; filters stay. */
export function useOpenedRow(room: string): (id: string | null) => void {
  const search = useSearch();
  const [, go] = useLocation();
  return (id) => go(`${room}${id === null ? '' : `/${encodeURIComponent(id)}`}${search && `?${search}`}`);
}
