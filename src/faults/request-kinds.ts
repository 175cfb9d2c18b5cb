import type { Armed } from "./fault.ts";
import type { Hook } from "./points/hook-points.ts";
import type { Target } from "./points/target.ts";

/** What a request to the API server can be, as far as faults are concerned; a connection to a forwarded port is one of its own. */
export type RequestKind = "exec" | "attach" | "log" | "portforward" | "watch" | "plain";

/** What plans call the streams of a pod: its subresources. */
export const STREAMS: readonly RequestKind[] = ["exec", "attach", "log", "portforward"];

/** Streams with a process at their other end. */
export const OF_PROCESSES: readonly RequestKind[] = ["exec", "attach"];

/** Streams that clients say something over. */
export const WITH_INPUT: readonly RequestKind[] = ["exec", "attach", "portforward"];

/** What comes with a body. */
export const WRITES: readonly string[] = ["create", "update", "patch", "delete", "deletecollection", "post", "put"];

export interface Nature {
  /** For people: `an exec`. */
  noun: string;
  verbs: readonly string[];
  /** Keys of `where` that only some requests have. */
  has: readonly string[];
}

/** A plan that asks for a request that is none of these asks for what never comes. */
export const NATURES: Readonly<Record<RequestKind, Nature>> = {
  exec: { noun: "an exec", verbs: ["get", "create"], has: ["namespace", "container", "command"] },
  attach: { noun: "an attach", verbs: ["get", "create"], has: ["namespace", "container"] },
  log: { noun: "a log", verbs: ["get"], has: ["namespace", "container"] },
  portforward: { noun: "a forwarded port", verbs: ["get", "create"], has: ["namespace", "port"] },
  watch: { noun: "a watch", verbs: ["watch"], has: ["namespace"] },
  plain: { noun: "any other request", verbs: ["get", "head", "list"].concat(WRITES), has: ["namespace"] },
};

/** What is asked of GitLab, its Git and its object store: `verb` is the HTTP method in lower case. */
export const CALL: Nature = {
  noun: "a call of GitLab",
  verbs: ["get", "head", "post", "put", "patch", "delete"],
  has: [],
};

/** By verb, for the API server. */
export const METHODS: Readonly<Record<string, readonly string[]>> = {
  get: ["GET", "HEAD"],
  list: ["GET", "HEAD"],
  watch: ["GET", "HEAD"],
  head: ["HEAD"],
  create: ["POST"],
  post: ["POST"],
  update: ["PUT"],
  put: ["PUT"],
  patch: ["PATCH"],
  delete: ["DELETE"],
  deletecollection: ["DELETE"],
};

const ALL: readonly RequestKind[] = ["exec", "attach", "log", "portforward", "watch", "plain"];

/** Which requests a hook is asked about. */
const AT: Partial<Record<Hook, readonly RequestKind[]>> = {
  body: ["plain"],
  request: ALL,
  operation: ALL,
  response: ALL,
  stream: ["exec", "attach", "log", "portforward", "watch"],
  "http2-request": ["log", "watch", "plain"],
  "http2-response": ["log", "watch", "plain"],
  "http2-stream": ["log", "watch"],
  watch: ["watch"],
};

/** Which requests an armed fault can befall there; undefined where it is asked about something else. */
export function kindsBefallen({ hook, befalls }: Armed, target: Target): readonly RequestKind[] | undefined {
  const kinds = target === "api" ? AT[hook] : undefined;
  return befalls === undefined ? kinds : kinds?.filter((kind) => befalls.includes(kind));
}

/** Verbs that an armed fault can befall; undefined for any. */
export function verbsBefallen({ hook, verbs }: Armed): readonly string[] | undefined {
  return verbs ?? (hook === "body" ? WRITES : undefined);
}

/** Whether an armed fault can befall what a point is about. */
export function suits({ befalls, verbs }: Armed, point: object): boolean {
  if (befalls === undefined && verbs === undefined) return true;
  const { subresource, verb } = "facts" in point ? (point.facts as { subresource?: string; verb: string }) : NOTHING;
  if (verbs !== undefined && !verbs.includes(verb)) return false;
  return befalls === undefined || befalls.includes(kindOf(subresource, verb));
}

const NOTHING = { subresource: undefined, verb: "" };

function kindOf(subresource: string | undefined, verb: string): RequestKind {
  const stream = STREAMS.find((name) => name === subresource);
  return stream ?? (verb === "watch" ? "watch" : "plain");
}
