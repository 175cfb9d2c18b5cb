import { type Json } from "./json.ts";
/** What tells an item of a list from the others: the value of the merge key, or the plain value itself. */
export declare function identity(item: Json, key: string | undefined): Json;
/** Where an item stands in a list, -1 when it does not. */
export declare function indexOf(list: readonly Json[], item: Json, key: string | undefined): number;
/**
 * The order that Kubernetes gives to a merged list: items that `order` names follow it, the others stay as they stood in
 * `before`. Where both meet, an item of `order` comes first only if it did so in `before` too, so what is new goes to the end.
 */
export declare function inOrder(merged: readonly Json[], order: readonly Json[], before: readonly Json[], key: string | undefined): Json[];
