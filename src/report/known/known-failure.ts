import { z } from "zod";

const patterns = z
  .union([
    z
      .string()
      .min(1)
      .transform((pattern) => [pattern]),
    z.array(z.string().min(1)).min(1),
  ])
  .describe("Ids of checks or globs: INV-TRUTH, job.state, 'requests*'; one or a list.");

/** The file of `--expectations`: what is known to fail. */
export const knownFailuresSchema = z
  .array(
    z.strictObject({
      scenario: z.string().min(1).describe("Id or glob, as on the command line: stream/output, 'stream/*'."),
      check: patterns.optional().describe("The checks that fail; any when left out."),
      reason: z.string().min(1).describe("Why, for reports: what is broken, and where it is tracked."),
      sometimes: z.boolean().default(false).describe("It may pass as well."),
    }),
  )
  .describe("Known failures.");

/** One entry. */
export interface KnownFailure {
  /** Ids of the scenarios that are meant. */
  scenarios: ReadonlySet<string>;
  /** Globs; undefined: any check. */
  checks: readonly string[] | undefined;
  reason: string;
  sometimes: boolean;
  /** Where it stands: `known.yaml:3:5`. */
  place: string;
}
