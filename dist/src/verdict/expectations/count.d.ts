import type { Count } from "../../scenario/count.ts";
/** `2`, `{min: 2}` or `{min: 2, max: 4}` of a scenario. */
export interface Bounds {
    min: number;
    max: number;
}
export declare function bounds(count: Count): Bounds;
export declare function isWithin(number: number, { min, max }: Bounds): boolean;
export declare function countText({ min, max }: Bounds): string;
