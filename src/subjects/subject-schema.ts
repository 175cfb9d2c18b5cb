import { z } from "zod";

const commandLine = z.union([z.string().min(1), z.array(z.string()).min(1)]);

/** A subject file: a runner that is a program of its own, and what is to be known of it. */
export const subjectSchema = z.strictObject({
  name: z.string().min(1).optional().describe("For reports; the command when left out."),
  command: commandLine.describe(
    "The program and its words, as one text (parted at blanks, with quotes) or as a list. {config}, {gitlab_url}, {token}, {kubeconfig}, {workdir} and {name} are filled in. There is no shell.",
  ),
  version: commandLine
    .optional()
    .describe("A command that prints the version and ends with 0; what it prints is in the report."),
  lacks: z
    .array(z.string().min(1))
    .default([])
    .describe(
      "What the runner does not have: features (docs/subjects.md), feature flags (FF_…) and settings of config.toml as below [[runners]] (kubernetes.priority_class_name). Scenarios that need one of them are unsupported.",
    ),
  environment: z
    .record(z.string().regex(/^[A-Za-z_]\w*$/), z.string())
    .default({})
    .describe(
      "Variables of its environment, which otherwise has PATH, HOME and TMPDIR only. Filled in as the command.",
    ),
  limits: z
    .strictObject({
      stop: z.number().min(1).default(10).describe("Seconds that it may take to end after a signal."),
      slowdown: z
        .number()
        .min(1)
        .default(1)
        .describe("How many times longer than the scenarios' limits a pipeline may take."),
    })
    .prefault({})
    .describe("Time that it gets."),
});

export type SubjectFile = z.infer<typeof subjectSchema>;

/** JSON Schema of subject files, for editors. */
export function subjectJsonSchema(): Record<string, unknown> {
  return { title: "Faultline subject", ...z.toJSONSchema(subjectSchema, { unrepresentable: "any", io: "input" }) };
}
