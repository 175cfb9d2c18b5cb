import { z } from "zod";
import { RESULT_WORDS } from "./run-result.ts";

const check = z.strictObject({
  id: z.string().describe("INV-… of an invariant, or the path of an expectation."),
  outcome: z.enum(["pass", "fail", "not-applicable"]),
  expected: z.string(),
  got: z.string(),
  evidence: z.array(z.int()).readonly().describe("Indexes of the History's events that prove it."),
  nearest: z
    .string()
    .optional()
    .describe("Of what was looked for and not found: what came closest, and how it differs."),
  hint: z.string().optional(),
  place: z.string().optional().describe("file:line:col of an expectation that failed."),
});

const fault = z.strictObject({
  entry: z.int().min(0).describe("Place in the scenario's fault plan."),
  text: z.string().describe("Where, when and what, for people."),
  matched: z.int().min(0).describe("How often the place was passed."),
  fired: z.int().min(0).describe("How often the fault was done."),
  optional: z.boolean().describe("Never firing is no failure."),
});

const scenario = z.strictObject({
  id: z.string(),
  file: z.string().describe("The file that the scenario stands in."),
  title: z.string(),
  docs: z.string().describe("Section of the Kubernetes executor page that the scenario pins."),
  issue: z.array(z.string()).readonly(),
  result: z
    .enum(RESULT_WORDS)
    .describe(
      "error: the harness broke. skip: the world lacks a capability. unsupported: the subject lacks a feature. known-failure: it failed as --expectations says. unexpected-pass: --expectations says that it fails. Only pass is a pass.",
    ),
  durationMs: z.number().min(0),
  reason: z
    .string()
    .optional()
    .describe(
      "Of skip the missing capability, of unsupported the missing feature, of error what broke, of a known failure what is said of it.",
    ),
  expectations: z.array(check).readonly(),
  invariants: z.array(check).readonly(),
  faults: z.array(fault).readonly(),
  requests: z
    .record(z.string(), z.int())
    .optional()
    .describe("How often the runner asked for what: api create pods, gitlab PATCH /jobs/:id/trace."),
  history: z.string().optional().describe("Path of the History, relative to the report."),
  excerpts: z.record(z.string(), z.string()).optional().describe("Lines of the evidence, by index of the event."),
  rerun: z.string().describe("The command that repeats it."),
});

/** report.json. The name changes with every change that breaks readers. */
export const reportSchema = z
  .strictObject({
    schema: z.literal("faultline.report/2"),
    run: z.string(),
    subject: z.string().describe("Name of the runner under test."),
    subjectVersion: z.string().optional().describe("What its version command printed."),
    world: z.string(),
    seed: z.string(),
    versions: z.record(z.string(), z.string()).readonly(),
    startedAt: z.iso.datetime(),
    durationMs: z.number().min(0),
    counts: z.record(z.enum(RESULT_WORDS), z.int()),
    scenarios: z.array(scenario).readonly(),
    unfinished: z
      .array(z.string())
      .readonly()
      .describe("Ids of the scenarios that an interruption kept from starting or ending; nothing is known of them."),
    preflight: z
      .record(z.string(), z.unknown())
      .optional()
      .describe("Of a real cluster: version, nodes, rights, images, storage, and how pods find the GitLab."),
    leftovers: z
      .array(z.string())
      .readonly()
      .optional()
      .describe("Of a real cluster: what of the run was still there when everything had had time to go."),
  })
  .describe("Results of one run of Faultline.");

export type Report = z.infer<typeof reportSchema>;
