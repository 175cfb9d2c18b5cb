import type { z } from "zod";
import { planEntrySchema, planSchema, type FaultPlan, type PlanEngine } from "../faults/index.ts";
/** An entry of a fault plan, as YAML has it: `{ fault: "http-error", where: { verb: "create" }, with: { status: 500 } }`. */
export type FaultEntry = z.input<typeof planEntrySchema>;
/** When misfortune is over. */
export type QuietPeriod = z.input<typeof planSchema>["quiet"];
/** The plan at work; it may be changed at any moment. */
export interface Faults {
    /** Puts another entry at the end; gives its number. Throws a `UsageError` with everything that is wrong with it. */
    add(entry: FaultEntry): number;
    /** False when there is no such entry any more. */
    remove(number: number): boolean;
    /** How often each entry had a chance, and how often it was used. */
    counts(): {
        number: number;
        text: string;
        matched: number;
        fired: number;
    }[];
}
/** Throws a `UsageError` with everything that is wrong with the plan. */
export declare function checkedPlan(faults: readonly FaultEntry[], quiet: QuietPeriod): FaultPlan;
export declare function faultsOf(engine: PlanEngine): Faults;
