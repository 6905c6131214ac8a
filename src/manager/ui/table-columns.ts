import { type DisplayColumnDef, type RowData, tableFeatures } from '@tanstack/react-table';

export type ColumnLook = {
  /** CSS width; columns without one share what is left. */
  width?: string;
  align?: 'start' | 'end';
};

/** The server orders and filters, so the tables need nothing but the core. */
export const boardFeatures = tableFeatures({ columnMeta: {} as ColumnLook });

export type ColumnOf<Row extends RowData> = DisplayColumnDef<typeof boardFeatures, Row>;
