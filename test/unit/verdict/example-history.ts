import { createCauses } from "../../../src/history/causes.ts";
import type { Actor, EventBody, HistoryEvent } from "../../../src/history/index.ts";
import { expectationsSchema, type Expectations } from "../../../src/scenario/expectations.ts";
import {
  defaultSettings,
  judge,
  type CheckResult,
  type JobFacts,
  type VerdictContext,
} from "../../../src/verdict/index.ts";

/** Events by the words that a test needs, each some milliseconds after the one before. */
export class HistoryWriter {
  readonly events: HistoryEvent[] = [];
  #at = 0;
  #request = 0;
  #told: number | undefined;
  readonly #causes = createCauses();
  #offset = new Map<number, number>();

  add(actor: Actor, body: EventBody, afterMs = 10): this {
    this.#at += afterMs;
    const causedBy = this.#causes.of(body, this.#told);
    const cause = causedBy === undefined ? {} : { causedBy };
    const event = { index: this.events.length, at: this.#at, actor, ...cause, ...body } as HistoryEvent;
    this.events.push(event);
    this.#causes.note(event);
    return this;
  }

  wait(ms: number): this {
    this.#at += ms;
    return this;
  }

  /** A call of the subject with its answer. `connection` "…" and user are the subject's. */
  call(verb: string, resource: string, options: CallOptions = {}): this {
    const { status = 200, message, between, stdin, ...rest } = options;
    const id = `r${++this.#request}`;
    const [kind, subresource] = resource.split("/");
    const method = METHODS[verb] ?? "GET";
    const path = `/api/v1/namespaces/ci/${resource}`;
    const facts = { method, path, query: "", verb, resource: kind ?? "", namespace: "ci", ...rest };
    this.add("api", {
      type: "request",
      id,
      connection: `c${this.#request}`,
      user: SUBJECT,
      ...facts,
      ...(subresource === undefined ? {} : { subresource }),
    });
    const outer = this.#told;
    this.#told = this.events.at(-1)?.index;
    between?.(this);
    this.#told = outer;
    if (stdin !== undefined) {
      this.add("api", { type: "stream-data", id, channel: "stdin", bytes: stdin.length, text: stdin });
    }
    if (status === "refused") {
      return this.add("api", { type: "response-lost", id, cause: "stream reset: REFUSED_STREAM", unprocessed: true });
    }
    if (status === "lost") return this.add("api", { type: "response-lost", id, cause: "connection reset" });
    return this.add("api", { type: "response", id, status, ...(message === undefined ? {} : { message }) });
  }

  createPod(
    name = POD,
    uid = "u1",
    job = 1,
    spec: unknown = { containers: [{ name: "build", image: "alpine" }] },
  ): this {
    const body = JSON.stringify({ metadata: { name } });
    const annotations = { "job.runner.gitlab.com/id": `${job}` };
    return this.call("create", "pods", {
      status: 201,
      body,
      between: (history) =>
        history.add("api", {
          type: "object",
          change: "created",
          resource: "pods",
          namespace: "ci",
          name,
          uid,
          object: { metadata: { name, annotations }, spec },
        }),
    });
  }

  deletePod(name = POD, uid = "u1"): this {
    return this.call("delete", "pods", { name })
      .add("api", { type: "object", change: "deleted", resource: "pods", namespace: "ci", name, uid, object: {} })
      .add("kubelet", { type: "pod-removed", namespace: "ci", pod: name, uid, leftovers: [] });
  }

  stage(stage: string, output = "", exitCode: number | "never" = 0, uid = "u1"): this {
    const place = { namespace: "ci", pod: POD, uid, stage };
    this.add("kubelet", { type: "stage-start", ...place });
    if (output !== "") this.add("kubelet", { type: "stage-output", ...place, base64: base64(output) });
    return exitCode === "never" ? this : this.add("kubelet", { type: "stage-end", ...place, exitCode });
  }

  state(state: string, extra: { failureReason?: string; exitCode?: number } = {}, job = 1): this {
    return this.add("gitlab", { type: "job-state", job, state, accepted: true, ...extra });
  }

  /** Accepted bytes after what was there. */
  trace(text: string | Buffer, job = 1): this {
    const offset = this.#offset.get(job) ?? 0;
    const bytes = Buffer.from(text as string);
    this.#offset.set(job, offset + bytes.length);
    return this.add("gitlab", { type: "job-trace", job, offset, base64: bytes.toString("base64"), status: 202 });
  }
}

interface CallOptions {
  /** `refused`: lost, and the client was told that nothing was done. */
  status?: number | "lost" | "refused";
  message?: string;
  name?: string;
  container?: string;
  body?: string;
  query?: string;
  group?: string;
  stdin?: string;
  /** The subject's own name when left out. */
  user?: string;
  between?: (history: HistoryWriter) => void;
}

const METHODS: Record<string, string> = { create: "POST", update: "PUT", delete: "DELETE", patch: "PATCH" };

export const SUBJECT = "system:serviceaccount:ci:gitlab-runner";
export const POD = "runner-x-project-1-concurrent-0-abcdefgh";

export function base64(text: string | Buffer): string {
  return Buffer.from(text as string).toString("base64");
}

/** A stamped line of a stream, as FF_TIMESTAMPS makes it. */
export function stamped(stream: string, text: string, goesOn = false): string {
  return `2026-11-23T20:00:00.000000Z ${stream}O${goesOn ? "+" : " "}${text}`;
}

/** Each line stamped. */
export function stampedLines(stream: string, text: string): string {
  return (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => stamped(stream, line)).join("");
}

export const job: JobFacts = {
  id: 1,
  name: "build",
  token: "job-token-0123456789",
  timeoutSeconds: 60,
  steps: ["script"],
  variables: [{ key: "PASSWORD", value: "hunter2hunter2", masked: true, public: false }],
  failureReasons: ["image_pull_failure", "job_canceled", "runner_configuration_error"],
};

export interface ContextChanges extends Partial<Omit<VerdictContext, "expect">> {
  expect?: unknown;
}

export function contextWith({ expect = {}, ...rest }: ContextChanges = {}): VerdictContext {
  return {
    expect: expectationsSchema.parse(expect) as Expectations,
    subjectUsers: [SUBJECT],
    jobs: [job],
    settings: defaultSettings,
    flags: {},
    plan: [],
    actions: [],
    secrets: [{ name: "runner token", value: "glrt-0123456789" }],
    timedOut: false,
    ...rest,
  };
}

export const SCRIPT_OUTPUT = "$ echo hello\nhello\nworld\n";

/** A pod is made, the script runs to its end, the trace has its output, the pod is deleted, GitLab is told. */
export function goodHistory(change: (history: HistoryWriter) => void = () => {}): HistoryWriter {
  const history = new HistoryWriter().state("running").trace(stamped("00", "Running with gitlab-runner\n")).createPod();
  history.stage("prepare_script", "Running on x...\n").trace(stampedLines("01", "Running on x...\n\n"));
  history.stage("step_script", SCRIPT_OUTPUT).trace(stampedLines("01", `${SCRIPT_OUTPUT}\n`));
  change(history);
  return history.deletePod().trace(stamped("00", "Job succeeded\n")).state("success");
}

/** What one check says. */
export function check(
  id: string,
  { events }: Pick<HistoryWriter, "events">,
  changes: ContextChanges = {},
): CheckResult {
  const { expectations, invariants } = judge(events, contextWith(changes));
  const found = [...expectations, ...invariants].find((result) => result.id === id);
  if (found === undefined) throw new Error(`no check ${id}`);
  return found;
}
