export type Table = Readonly<Record<string, unknown>>;
export declare function isTable(value: unknown): value is Table;
/** `-1` for less, `1` for more, 0 for equal, undefined for what has no order: numbers with numbers, texts with texts. */
export declare function compare(a: unknown, b: unknown): number | undefined;
