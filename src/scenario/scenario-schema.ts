import { z } from "zod";
import type { Path } from "../diagnostics/index.ts";
import { planEntrySchema, quietSchema } from "../faults/index.ts";
import { actionSchema } from "./action-schema.ts";
import { clusterObject } from "./cluster-object.ts";
import { FEATURE_NAMES } from "./features.ts";
import type { Place } from "./document-places.ts";
import { expectationsSchema } from "./expectations.ts";
import { webhookSchema } from "./webhook-schema.ts";
import type { WorldWords } from "./world-words.ts";

const variable = z
  .strictObject({
    key: z.string(),
    value: z.string().optional(),
    token_of: z
      .string()
      .regex(/^([a-z0-9.-]+\/)?[a-z0-9.-]+$/)
      .optional()
      .describe(
        "In place of a value: a bearer token of this ServiceAccount, [namespace/]name. Whoever uses it counts as the runner under test.",
      ),
    masked: z.boolean().default(false),
    file: z.boolean().default(false),
    raw: z.boolean().default(false),
  })
  .refine(({ value, token_of }) => (value === undefined) !== (token_of === undefined), {
    message: "needs either value or token_of",
  });

export const CONNECTION_FORMS = [
  "token",
  "client-certificate",
  "kubeconfig",
  "kubeconfig-context",
  "kubeconfig-exec",
  "in-cluster",
] as const;

const projectPath = z.string().regex(/^[\w.-]+\/[\w./-]+$/);
const projectFiles = z.record(z.string(), z.string()).default({}).describe("Other files of the repository.");
const commits = z.int().min(1).default(1).describe("How many commits the branch has; the files come with the first.");
const submodules = z
  .record(z.string(), projectPath)
  .default({})
  .describe("Folder -> project whose newest commit stands there; .gitmodules is made from it.");

/** Since then there is what scenarios speak of. */
const KUBERNETES = [
  "kubernetes-1.24",
  "kubernetes-1.26",
  "kubernetes-1.28",
  "kubernetes-1.30",
  "kubernetes-1.33",
  "kubernetes-1.34",
] as const;

/** What a scenario without a config.toml of its own runs with. */
export const DEFAULT_CONFIG = "[[runners]]\n";

/** A scenario file (design, "Five nouns"). Ids are not in the file: they are its path. */
export const scenarioSchema = z.strictObject({
  title: z.string().min(1).describe("One line: what goes wrong, and what must come of it."),
  docs: z.string().min(1).describe("Section of the Kubernetes executor page that the scenario pins."),
  covers: z
    .array(z.string().min(1))
    .default([])
    .describe(
      "What else of the page the scenario shows: titles of other sections, rows that no setting, flag, variable or label stands for, and settings that the world gives it (kubernetes.host).",
    ),
  issue: z
    .union([z.string().transform((issue) => [issue]), z.array(z.string())])
    .default([])
    .describe(
      "What users reported, as src/coverage/known-issues.yaml spells it: gitlab-runner#4119, R13; one or a list.",
    ),
  tags: z.array(z.string()).default([]),
  needs: z
    .array(
      z.enum([
        "isolation",
        "users",
        "wire-faults",
        "clock",
        "pwsh",
        "watch-list",
        "fresh-nodes",
        "node-files",
        "node-names",
        "prompt-events",
        ...KUBERNETES,
      ]),
    )
    .default([])
    .describe(
      "Capabilities of the world that cannot be read off the file; without them the scenario is skipped. isolation: pods with files, network and processes of their own. users: containers of any user and in any group. pwsh: PowerShell is installed. watch-list: watches that begin with a list. fresh-nodes: nodes that have no image yet. node-files: files in the folders of the kubelet. node-names: the node is called node-1. prompt-events: kubelets tell events when they happen, also of as many pods as the run has jobs. kubernetes-1.28: such a Kubernetes, or a newer one.",
    ),
  features: z
    .array(z.enum(FEATURE_NAMES))
    .default([])
    .describe(
      "What the runner must have, beside what the rest of the file shows that it needs (flags, settings, powershell, pod-spec, …): docs/subjects.md. For runners that say that they lack it the scenario is unsupported.",
    ),
  limit: z.int().min(1).default(60).describe("Seconds of world time after which the scenario has failed."),
  config: z
    .string()
    .default(DEFAULT_CONFIG)
    .describe(
      "config.toml. The world adds url, token and the connection to the cluster, whatever stands here. Here and in every other text of the file {namespace} stands for the namespace of the jobs; names of what is in no namespace begin with {namespace}-, so that they are the scenario's own. {job} is the id of the first job, 1 in the embedded world, and {job 2} that of the second. {patience 8} is 8 in the embedded world and more in one where everything takes longer, or on a very busy machine: for time limits of jobs and settings.",
    ),
  config_warnings: z
    .array(z.string().min(1))
    .default([])
    .describe("Parts of the warnings that reading `config` gives. Any other one is a mistake of the scenario."),
  flags: z.record(z.string(), z.boolean()).default({}).describe("Feature flags, as [runners.feature_flags]."),
  runner_files: z
    .record(z.string().regex(/^[\w.-]+$/), z.string())
    .default({})
    .describe("Files of the runner's machine by name. `{runner_files}` in `config` stands for the folder they are in."),
  runner_env: z
    .record(z.string(), z.string())
    .default({})
    .describe("Environment of the runner, such as KUBERNETES_SERVICE_ACCOUNT."),
  subject: z
    .enum(["in-process", "process"])
    .default("in-process")
    .describe(
      "How the built-in runner is started. process: as a program of its own, as any other runner would be, which takes half a second more; only such a runner can be killed.",
    ),
  runner_args: z
    .array(z.string())
    .default([])
    .describe("Words of the runner's command line, such as --kubernetes-image."),
  connect: z
    .enum(CONNECTION_FORMS)
    .default("token")
    .describe(
      "How the runner gets to the cluster. token: host and bearer_token. client-certificate: host, cert_file and key_file. kubeconfig: its current context. kubeconfig-context: another context of it. kubeconfig-exec: a program that gives the token. in-cluster: as in a pod of the cluster.",
    ),
  cluster: z
    .strictObject({
      objects: z.array(clusterObject).default([]).describe("Kubernetes objects that exist beforehand."),
      webhooks: z
        .array(webhookSchema)
        .default([])
        .describe(
          "Admission webhooks: what they are asked about, and what they answer; docs/webhooks.md. The harness serves them by HTTPS and makes their configurations.",
        ),
      runner_role: z
        .array(
          z.looseObject({ apiGroups: z.array(z.string()), resources: z.array(z.string()), verbs: z.array(z.string()) }),
        )
        .optional()
        .describe("Rules of the runner's Role, in place of the documented ones."),
      runner_lacks: z
        .array(z.string())
        .default([])
        .describe("Documented permissions that the runner does not have, such as `delete pods`."),
    })
    .prefault({}),
  gitlab: z
    .strictObject({
      max_artifact_bytes: z.int().min(1).optional().describe("Larger artifacts are refused with 413."),
      direct_download: z
        .boolean()
        .optional()
        .describe("Artifacts lie at another address, to which GitLab sends whoever asks for direct_download."),
      failure_reasons: z
        .array(z.string())
        .optional()
        .describe("Reasons for a failure that it knows beside the oldest four; any other is answered with 500."),
      tells_timeout: z.boolean().optional().describe("Jobs are told how long they may take; default true."),
      max_trace_bytes: z.int().min(1).optional().describe("A job whose trace grows larger fails."),
      confirmation_timeout: z
        .int()
        .min(1)
        .optional()
        .describe("Seconds after which a job whose runner has not said `running` goes to somebody else."),
      silence_timeout: z
        .int()
        .min(1)
        .optional()
        .describe("Seconds after which a running job fails whose runner is not heard of any more."),
      trace_update_interval: z.int().min(1).optional().describe("Seconds between two pieces of a trace."),
      token_mask_prefixes: z
        .array(z.string())
        .optional()
        .describe("What tokens begin with that runners shall mask, in place of glpat-."),
    })
    .prefault({})
    .describe("Settings of the GitLab instance."),
  projects: z
    .array(z.strictObject({ path: projectPath, files: projectFiles, submodules, commits }))
    .default([])
    .describe("Further projects, without pipelines; each may use those before it as submodules."),
  project: z
    .strictObject({
      path: projectPath.default("group/project"),
      ci: z.string().default("").describe(".gitlab-ci.yml, as text."),
      web_ide: z
        .string()
        .optional()
        .describe(".gitlab/.gitlab-webide.yml, as text: its terminal is the job, in place of those of `ci`."),
      files: projectFiles,
      submodules,
      commits,
      variables: z.array(variable).default([]).describe("CI/CD variables of the project's settings."),
    })
    .refine(({ ci, web_ide }) => (ci === "") === (web_ide !== undefined), { message: "needs either ci or web_ide" }),
  actions: z.array(actionSchema).default([]).describe("What people do while the job runs."),
  faults: z.array(planEntrySchema).default([]).describe("The fault plan."),
  quiet: quietSchema.optional(),
  expect: expectationsSchema.describe("What must be true afterwards, beside the invariants."),
});

/** The `matrix:` of a scenario file, checked before its cases are. */
export const matrixSchema = z.looseObject({
  matrix: z
    .record(
      z.string().regex(/^[a-z0-9][a-z0-9._-]*$/),
      z.looseObject({
        given: z
          .record(z.string().regex(/^[a-z][a-z0-9_]*$/), z.union([z.string(), z.number()]))
          .optional()
          .describe("Texts and numbers that take the place of their names in braces: {error} stands for given.error."),
      }),
    )
    .refine((cases) => Object.keys(cases).length > 0, { message: "needs at least one case" })
    .optional()
    .describe(
      "Cases of this file by name; each is a scenario `<id>/<name>` of its own. What a case says is laid over the rest of the file: tables merge, everything else is replaced; and what it has `given` takes the place of its names in braces.",
    ),
});

export type ConnectionForm = (typeof CONNECTION_FORMS)[number];
export type ScenarioFile = z.infer<typeof scenarioSchema>;
export type ScenarioVariable = ScenarioFile["project"]["variables"][number];
export type ScenarioAction = ScenarioFile["actions"][number];

export interface Scenario extends ScenarioFile {
  /** Path below `scenarios/` without `.yaml`: `retry/tls-handshake-timeout`; with the name of the case where the file has a matrix. */
  id: string;
  /** Where it was read from, for messages. */
  file: string;
  /** The line and column of what stands at this path, in the case or in the part that all cases share; undefined without a file. */
  placeOf(path: Path): Place | undefined;
  /** The same with the words of another world in the file's braces: `{namespace}`, `{job}`, `{patience 8}`. */
  inWorld(words: WorldWords): Scenario;
}
