/** `name` or `prefix/name`, as labels and annotations are called. */
export declare function isLabelKey(key: string): boolean;
export declare function isLabelValue(value: string): boolean;
/** What most objects may be called: a DNS subdomain. */
export declare function isObjectName(name: string): boolean;
