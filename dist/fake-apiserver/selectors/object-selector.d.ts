/** One requirement of a selector that is written as an object. */
export interface Requirement {
    key: string;
    operator: string;
    values?: string[];
}
/** `LabelSelector` of the API: everything that it says must hold; an empty one takes all, an absent one nothing. */
export interface ObjectSelector {
    matchLabels?: Record<string, string>;
    matchExpressions?: Requirement[];
}
type Labels = Record<string, string>;
export declare function selects(selector: ObjectSelector | undefined, labels?: Labels): boolean;
export declare function meetsAll(requirements: Requirement[], labels: Labels): boolean;
export {};
