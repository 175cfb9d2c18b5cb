import type { Column } from "../resource-type.ts";
export declare const podColumns: Column[];
