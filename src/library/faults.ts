import type { z } from "zod";
import { UsageError, zodProblems } from "../diagnostics/index.ts";
import {
  describeEntry,
  planEntrySchema,
  planSchema,
  type FaultPlan,
  type PlanEngine,
  type PlanEntry,
} from "../faults/index.ts";

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
  counts(): { number: number; text: string; matched: number; fired: number }[];
}

/** Throws a `UsageError` with everything that is wrong with the plan. */
export function checkedPlan(faults: readonly FaultEntry[], quiet: QuietPeriod): FaultPlan {
  return checked(planSchema, { faults, ...(quiet === undefined ? {} : { quiet }) }, "plan");
}

/** `accept` throws for what cannot happen in its world. */
export function faultsOf(engine: PlanEngine, accept: (entry: PlanEntry) => void = () => {}): Faults {
  return {
    add(written) {
      const entry = checked(planEntrySchema, written, "entry");
      accept(entry);
      return engine.add(entry);
    },
    remove: (number) => engine.remove(number),
    counts: () =>
      engine.counts().map(({ entry, index, matched, fired }) => {
        return { number: index, text: describeEntry(entry), matched, fired };
      }),
  };
}

function checked<Schema extends z.ZodType>(schema: Schema, value: unknown, name: string): z.output<Schema> {
  const outcome = schema.safeParse(value);
  if (outcome.success) return outcome.data;
  throw new UsageError(zodProblems(outcome.error, schema, value, name, () => undefined));
}
