import { z } from "zod";
import { answeredCall, callFilter } from "./call-expectation.js";
import { count } from "./count.js";
import { eventFilter } from "./event-expectation.js";
import { objectExpressions } from "./object-expectation.js";
import { part, PARTLY } from "./part.js";
import { pattern } from "./pattern.js";
import { runnerLog } from "./runner-log-expectation.js";
import { sequence } from "./sequence-expectation.js";
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
    .refine(({ sha256, size, contains_base64 }) => sha256 !== undefined || size !== undefined || contains_base64.length > 0, {
    message: "needs sha256, size or contains_base64",
});
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
const pod = z.strictObject({
    spec: part.optional().describe("Part of the pod's spec."),
    metadata: part.optional().describe("Part of the pod's metadata."),
    ...objectExpressions,
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
const created = z.strictObject({
    resource: z.string().describe("Plural name: services, secrets, poddisruptionbudgets."),
    name: pattern.optional().describe("Regular expression for the object's name."),
    object: part.default({}).describe(`${PARTLY} Contents of secrets are not kept.`),
    ...objectExpressions,
    count: count.default({ min: 1 }).describe("How many such objects; at least one when left out."),
});
const events = eventFilter({
    count: count.default({ min: 1 }).describe("How many; at least one when left out, 0 for none."),
});
const requests = z.strictObject({
    ...answeredCall,
    count: count.default({ min: 1 }).describe("How many; at least one when left out."),
});
const retries = z.strictObject({
    ...callFilter,
    attempts: count.describe("Consecutive attempts of one call, the first included."),
    delays_ms: z
        .array(z.number().min(0))
        .optional()
        .describe("Pauses between the end of an attempt and the next one. Lower bounds are exact (10 ms for rounding); upwards 2 s are tolerated for a busy machine, and more where the client itself had to give up."),
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
    runner_log: runnerLog.optional(),
    events: z
        .array(events)
        .default([])
        .describe("Counted events of the History: {type: stage-end, stage: step_script, exitCode: 0, count: 1}."),
    sequence: sequence
        .default([])
        .describe("Requests and events that must come in this order, with bounds for the time between them."),
})
    .refine(({ job, jobs }) => job === undefined || Object.keys(jobs).length === 0, {
    message: "job cannot stand beside jobs",
    path: ["job"],
});
