import { z } from "zod";

/** What a body is sent as; a request with a body and no `type` sends JSON. */
export const CONTENT_TYPES = {
  json: "application/json",
  "json-patch": "application/json-patch+json",
  merge: "application/merge-patch+json",
  strategic: "application/strategic-merge-patch+json",
  apply: "application/apply-patch+yaml",
} as const;

const answerPath = z
  .string()
  .min(1)
  .describe("A path into the answer's body: `metadata.labels.app`, `items.0.metadata.name`.");

/**
 * One request. `{ns}` in its path, headers and body is the sequence's namespace, `{policy}` the server's version of that
 * group, and other names in braces what an earlier step has kept.
 */
export const stepSchema = z.strictObject({
  say: z.string().min(1).describe("What is tried, unique within the sequence."),
  send: z.string().regex(/^[A-Z]+ \//, "expected a method and a path such as `GET /api/v1/nodes`"),
  body: z.unknown().optional().describe("Sent as JSON; a text is sent as it is."),
  type: z.enum(Object.keys(CONTENT_TYPES) as (keyof typeof CONTENT_TYPES)[]).optional(),
  headers: z.record(z.string(), z.string()).optional(),
  as: z.string().optional().describe("The user that the administrator impersonates."),
  token: z
    .string()
    .optional()
    .describe("A bearer token in place of the administrator's credentials; empty: none at all."),
  keep: z.record(z.string(), answerPath).optional().describe("Names for later steps, and where their values stand."),
  until: z
    .record(answerPath, z.unknown())
    .optional()
    .describe("Asks again until the answer has these values (null: none), since controllers take their time."),
  events: z.int().min(0).optional().describe("A watch, which ends after so many events."),
});

/** The same request with several bodies: each entry has paths and what stands there instead (null: nothing), and makes a step. */
const variedSchema = stepSchema.extend({
  variants: z.record(z.string(), z.record(answerPath, z.unknown())).optional(),
});

export const sequenceSchema = z.strictObject({
  title: z.string().min(1),
  given: z.unknown().optional().describe("A place for what steps refer to by YAML aliases."),
  managedFields: z.boolean().default(false).describe("Whether metadata.managedFields are compared."),
  steps: z.array(variedSchema).min(1),
});

export type Step = z.infer<typeof stepSchema>;

/** Requests in their order, sent within a namespace of their own. */
export interface Sequence {
  /** `<folder>/<file>`: `pods/invalid`. */
  id: string;
  title: string;
  managedFields: boolean;
  steps: Step[];
}
