import type { Invariant } from "./invariant.ts";
export type { Invariant } from "./invariant.ts";
export declare const invariants: readonly Invariant[];
