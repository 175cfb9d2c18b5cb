import { z } from "zod";
import { verbs } from "../faults/index.ts";

const pattern = z.string().min(1).refine(isPattern, { message: "is no regular expression" });

const bytes = z
  .strictObject({
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe("SHA-256 of the bytes, in lower-case hex."),
    size: z.int().min(0).optional().describe("Number of the bytes."),
    contains_base64: z
      .array(z.base64().min(1))
      .default([])
      .describe("Runs of bytes that must be among them, in Base64."),
  })
  .refine(
    ({ sha256, size, contains_base64 }) => sha256 !== undefined || size !== undefined || contains_base64.length > 0,
    {
      message: "needs sha256, size or contains_base64",
    },
  );

const trace = z.strictObject({
  contains: z
    .array(z.string().min(1))
    .default([])
    .describe("Texts that must be in the log, elsewhere than in the lines that show the commands of a script."),
  lacks: z.array(z.string().min(1)).default([]).describe("Texts that must not be in the log."),
  matches: z
    .array(pattern)
    .default([])
    .describe("Regular expressions (JavaScript, multi-line) that must find something in the log."),
  bytes: bytes.optional().describe("What the job's own scripts wrote: the work stream (01) without time stamps."),
});

const PARTLY =
  "Part of an object as it was created. Tables may have more keys; lists of named things are matched by name, other lists entry by entry; null means that the key is absent; {$matches: pattern} is a regular expression for a text.";

const pod = z.strictObject({
  spec: z.record(z.string(), z.unknown()).optional().describe("Part of the pod's spec."),
  metadata: z.record(z.string(), z.unknown()).optional().describe("Part of the pod's metadata."),
});

const terminal = z.strictObject({
  statuses: z
    .array(z.int())
    .optional()
    .describe("What those got who wanted to the job's terminal, the smallest first: 101 when they were let in."),
  contains: z.array(z.string().min(1)).default([]).describe("Texts that the terminal must have shown."),
  lacks: z.array(z.string().min(1)).default([]).describe("Texts that it must not have shown."),
});

const portAnswer = z.strictObject({
  service: z.string().describe("The name of the image or service."),
  port: z.string().describe("Number or name, as it was asked for."),
  method: z.string().default("GET"),
  status: z.int().describe("HTTP status of the answer."),
  contains: z.array(z.string().min(1)).default([]).describe("Texts in the answer."),
});

const job = z.strictObject({
  state: z.enum(["success", "failed", "canceled"]).optional().describe("The final state that GitLab has."),
  failure_reason: z.string().optional().describe("As GitLab was told: script_failure, runner_system_failure, …"),
  exit_code: z.int().optional().describe("As GitLab was told. 0 means that none was told."),
  trace: trace
    .optional()
    .describe("Texts are looked for in the log without time stamps, ANSI sequences and section markers."),
  pod: pod.optional().describe(`${PARTLY} The last pod of this job.`),
  terminal: terminal.optional().describe("The job's terminal in GitLab."),
  ports: z.array(portAnswer).default([]).describe("What those got who asked ports of the job."),
});

const count = z.union([
  z.int().min(0),
  z
    .strictObject({
      min: z.int().min(0).optional().describe("At least so many."),
      max: z.int().min(0).optional().describe("At most so many."),
    })
    .refine(({ min, max }) => min !== undefined || max !== undefined, { message: "needs min or max" }),
]);

const call = {
  to: z.enum(["api", "gitlab", "git", "object-store"]).default("api").describe("The server that was asked."),
  verb: verbs.optional().describe("Kubernetes verb; for GitLab the HTTP method in lower case."),
  resource: z.string().optional().describe("Plural name: pods, secrets. Alone it does not mean subresources."),
  subresource: z.string().optional().describe('exec, attach, log; "" for none.'),
  user: z
    .string()
    .optional()
    .describe("Who asked: system:serviceaccount:ci:gitlab-runner. All names that the runner has when left out."),
  namespace: z.string().optional().describe("The namespace, exactly."),
  name: pattern.optional().describe("Regular expression for the object's name."),
  container: z.string().optional().describe("Container of exec, attach and log."),
  path: z.string().optional().describe("Part of the request path; for GitLab."),
  query: z.string().optional().describe("Part of the query, as it was sent; without tokens."),
  command: z.string().optional().describe("Part of the exec command line, words joined by blanks."),
};

const created = z.strictObject({
  resource: z.string().describe("Plural name: services, secrets, poddisruptionbudgets."),
  name: pattern.optional().describe("Regular expression for the object's name."),
  object: z.record(z.string(), z.unknown()).default({}).describe(`${PARTLY} Contents of secrets are not kept.`),
  count: count.default({ min: 1 }).describe("How many such objects; at least one when left out."),
});

const requests = z.strictObject({
  ...call,
  status: z
    .union([z.int(), z.literal("lost")])
    .optional()
    .describe("Only those answered so; lost: the connection broke before the answer."),
  body: z
    .record(z.string(), z.unknown())
    .optional()
    .describe("Only those whose JSON body has at least this; null means that the key is absent."),
  count: count.default({ min: 1 }).describe("How many; at least one when left out."),
});

const retries = z.strictObject({
  ...call,
  attempts: count.describe("Consecutive attempts of one call, the first included."),
  delays_ms: z
    .array(z.number().min(0))
    .optional()
    .describe(
      "Pauses between the end of an attempt and the next one. Lower bounds are exact (10 ms for rounding); upwards 2 s are tolerated for a busy machine, and more where the client itself had to give up.",
    ),
});

const jobExpectation = job.describe("What GitLab knows of a job at the end.");

/** The `expect:` block of a scenario: what must be true afterwards, beside the invariants. */
export const expectationsSchema = z
  .strictObject({
    jobs: z.record(z.string(), jobExpectation).default({}).describe("Expectations by job name."),
    job: jobExpectation.optional().describe("Expectations of the only job."),
    pod: pod.optional().describe(`${PARTLY} The first job pod.`),
    created: z.array(created).default([]).describe("Objects that were made while the runner worked."),
    requests: z.array(requests).default([]).describe("Counted requests of the runner."),
    retries: z.array(retries).default([]).describe("Consecutive attempts of one kind, with their delays."),
    warnings: z.array(z.string().min(1)).default([]).describe("Texts that must stand in WARNING lines of a job's log."),
    runner_log: z
      .strictObject({
        contains: z.array(z.string().min(1)).default([]).describe("Texts that must be in the runner's own log."),
        lacks: z.array(z.string().min(1)).default([]).describe("Texts that must not be in it."),
      })
      .optional()
      .describe("The runner's own log."),
  })
  .refine(({ job, jobs }) => job === undefined || Object.keys(jobs).length === 0, {
    message: "job cannot stand beside jobs",
    path: ["job"],
  });

export type Count = z.infer<typeof count>;
export type Expectations = z.infer<typeof expectationsSchema>;
export type JobExpectation = z.infer<typeof job>;
export type PodExpectation = z.infer<typeof pod>;
export type TerminalExpectation = z.infer<typeof terminal>;
export type PortExpectation = z.infer<typeof portAnswer>;
export type TraceExpectation = z.infer<typeof trace>;
export type RequestExpectation = z.infer<typeof requests>;
export type RetryExpectation = z.infer<typeof retries>;
export type CallFilter = Pick<RequestExpectation, keyof typeof call>;

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, "mu") instanceof RegExp;
  } catch {
    return false;
  }
}
