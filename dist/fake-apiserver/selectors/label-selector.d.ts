export type LabelSelector = (labels: Record<string, string>) => boolean;
/** `a=b,c!=d,e in (f,g),h notin (i),j,!k`. Throws 400 for anything else. */
export declare function parseLabelSelector(text: string): LabelSelector;
