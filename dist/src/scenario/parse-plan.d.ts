import { type FaultPlan } from "../faults/index.ts";
/**
 * Reads a fault plan: `{faults, quiet}`, the list of its entries alone, or one entry. Throws a `UsageError` with every problem and its
 * place; `file` is how they name the text.
 */
export declare function parsePlan(text: string, file: string): FaultPlan;
