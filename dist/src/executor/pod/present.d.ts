type Present<T> = {
    [K in keyof T]?: Exclude<T[K], undefined>;
};
/** The fields that have a value, as the API leaves unset ones out. */
export declare function present<T extends object>(fields: T): Present<T>;
/** Unset for "", [] and {}, which config.toml uses for "not given". */
export declare function given<T extends string | readonly unknown[] | object>(value: T): T | undefined;
export {};
