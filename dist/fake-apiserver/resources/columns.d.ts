import type { Column } from "./resource-type.ts";
export declare const NAME: Column;
export declare const AGE: Column;
export declare const CREATED_AT: Column;
export declare function column(name: string, cell: Column["cell"], options?: Partial<Column>): Column;
