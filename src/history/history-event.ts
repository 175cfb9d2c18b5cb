/** Who did the thing that an event tells of: always the side that did it, never hearsay of the subject. */
export type Actor =
  | "api"
  | "gitlab"
  | "git"
  | "object-store"
  | "kubelet"
  | "scheduler"
  | "faults"
  | "subject"
  | "harness";

/** Where a request went and what it meant; for the API server in the words of its authorization. */
export interface RequestFacts {
  method: string;
  path: string;
  query: string;
  /** get, list, watch, create, update, patch, delete, deletecollection; for GitLab the HTTP method in lower case. */
  verb: string;
  group?: string;
  resource?: string;
  subresource?: string;
  namespace?: string;
  name?: string;
  container?: string;
}

/** A body by its size and the SHA-256 of its bytes, in lower-case hex. */
export interface BodyMeasure {
  bytes: number;
  sha256: string;
}

export type StreamKind = "exec" | "attach" | "log" | "watch" | "port-forward";

/** The kinds of events, by `type`. Times and indexes are added by the recorder. */
export type EventBody =
  | ({
      type: "request";
      id: string;
      connection: string;
      /** Of the API server: `HTTP/1.1` or `HTTP/2.0`. */
      protocol?: string;
      user?: string;
      userAgent?: string;
      body?: string;
    } & RequestFacts)
  /** `received` and `sent` are bodies that are not kept: artifacts, caches, what Git transfers, lists of more than `LONGEST_BODY`. */
  | {
      type: "response";
      id: string;
      status: number;
      reason?: string;
      message?: string;
      body?: string;
      received?: BodyMeasure;
      sent?: BodyMeasure;
    }
  /** The connection broke before a whole answer left. */
  | {
      type: "response-lost";
      id: string;
      cause: string;
      /** The client was told that nothing was done, so that it sends the request again at once (RFC 9113, 8.7). */
      unprocessed?: true;
    }
  | {
      type: "stream-open";
      id: string;
      kind: StreamKind;
      protocol: string;
      namespace: string;
      pod: string;
      container: string;
      command?: string[];
      tty?: boolean;
    }
  /**
   * `text` for stdin always (it is what a retry would deliver twice), and for what a terminal showed; for other outputs only the
   * count.
   */
  | { type: "stream-data"; id: string; channel: "stdin" | "stdout" | "stderr"; bytes: number; text?: string }
  | { type: "stream-close"; id: string; cause: string; exitCode?: number }
  /** A connection to a port of a pod, one of those that come over a port-forward request (`id`); `forward` counts them from 1. */
  | {
      type: "forward-open";
      id: string;
      forward: number;
      protocol: string;
      namespace: string;
      pod: string;
      port: number;
    }
  /** `toPod` and `toClient` are the bytes that arrived; `message` is what the client was told had gone wrong. */
  | {
      type: "forward-close";
      id: string;
      forward: number;
      port: number;
      toPod: number;
      toClient: number;
      cause: string;
      message?: string;
    }
  | {
      type: "object";
      change: "created" | "updated" | "deleted";
      /** Plural name, as in requests. */
      resource: string;
      /** Left out for the core group. */
      group?: string;
      namespace?: string;
      name: string;
      uid: string;
      object: unknown;
    }
  /** The API server asked an admission webhook. `ignored`: its failure did not count; `patched`: it changed the object. */
  | {
      type: "webhook-call";
      /** Id of the request that is admitted; what a controller does has none. */
      request?: string;
      configuration: string;
      webhook: string;
      phase: "mutating" | "validating";
      operation: string;
      url: string;
      verdict: "allowed" | "denied" | "failed";
      message?: string;
      patched?: true;
      ignored?: true;
    }
  | { type: "pod-phase"; namespace: string; pod: string; uid: string; phase: string; reason?: string; message?: string }
  | {
      type: "container-state";
      namespace: string;
      pod: string;
      uid: string;
      container: string;
      state: "waiting" | "running" | "terminated";
      reason?: string;
      message?: string;
      exitCode?: number;
      image?: string;
    }
  /** A process that `exec` started in a container, with its real end. */
  | {
      type: "exec-start";
      request: string;
      namespace: string;
      pod: string;
      container: string;
      command: string[];
      tty?: boolean;
    }
  | { type: "exec-exit"; request: string; exitCode: number; signal?: string }
  /** A stage script started or ended inside a container, as its own log file in the pod's volume tells. */
  | { type: "stage-start"; namespace: string; pod: string; uid: string; stage: string }
  | { type: "stage-output"; namespace: string; pod: string; uid: string; stage: string; base64: string }
  | { type: "stage-end"; namespace: string; pod: string; uid: string; stage: string; exitCode: number }
  /** `leftovers` are processes that outlived it; left out where nobody can look at the node. */
  | { type: "pod-removed"; namespace: string; pod: string; uid: string; leftovers?: number[] }
  /** Eyes failed here: from now on what a pod's stages do, or how it ends, is not in the History, and nothing follows from its absence. */
  | { type: "unseen"; namespace: string; pod: string; uid: string; what: "stages" | "end"; message: string }
  /** All processes of a pod at one moment: a line `<pid> <argv>` each. */
  | { type: "process-table"; namespace: string; pod: string; uid: string; processes: string }
  | { type: "job-state"; job: number; state: string; failureReason?: string; exitCode?: number; accepted: boolean }
  | { type: "job-trace"; job: number; offset: number; base64: string; status: number }
  | { type: "job-cancel"; job: number }
  /** GitLab failed the job by itself. */
  | { type: "job-drop"; job: number; reason: string }
  /** GitLab lost what it had acknowledged behind this byte. */
  | { type: "job-trace-lost"; job: number; length: number }
  /** Somebody wanted to the terminal of a job: 101 when the runner let them in, else its answer; 404 also when it told of no session. */
  | { type: "terminal-open"; job: number; status: number; cause?: string }
  | { type: "terminal-data"; job: number; direction: "typed" | "shown"; text: string }
  | { type: "terminal-close"; job: number }
  /** Somebody asked a port of a job, through its runner. */
  | { type: "port-visit"; job: number; method: string; service: string; port: string; status: number; body: string }
  | { type: "fault-fired"; entry: number; fault: string; layer: string; request?: string; connection?: string }
  /** The plan's quiet period began or ended. */
  | { type: "faults-quiet"; quiet: boolean }
  | { type: "runner-log"; level: string; message: string; fields?: Record<string, string> }
  /** A runner was started, counted from 1: the first, the same once more, or another machine's with the same token. */
  | { type: "runner-start"; runner: number; which: "first" | "again" | "second" }
  /** It was told to end: `graceful` lets its jobs finish (SIGQUIT), `forceful` aborts them (SIGTERM, SIGINT), `killed` asks nobody. `unheard`: the signal that it did not heed. */
  | { type: "runner-stop"; kind: "graceful" | "forceful" | "killed"; runner: number; signal: string; unheard?: string }
  | { type: "runner-exit"; code: number; runner: number }
  /** Processes that a runner had left behind, `sleep 1000 (process 4711)`; they were ended. */
  | { type: "runner-leftovers"; runner: number; processes: readonly string[] }
  | { type: "mark"; text: string }
  /** The machine gave the harness so much less time than it asked for, up to now; its clock and that of the subject went on. */
  | { type: "late"; ms: number }
  /** The machine was so busy at the beginning that the time limits of the scenario were made so many times longer. */
  | { type: "slowness"; times: number };

/** One observation. `at` is milliseconds since the world's start; `causedBy` is the index of the earlier event that it follows from, if one is known. */
export type HistoryEvent = { index: number; at: number; actor: Actor; causedBy?: number } & EventBody;
