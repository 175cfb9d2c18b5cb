import type { HistoryEvent } from "../../history/index.ts";
import { jobsOf } from "../../history/reading/job-events.ts";
import { normalText } from "../../history/reading/normal-text.ts";

type Request = Extract<HistoryEvent, { type: "request" }>;

/** One answer of the API server to the runner. */
export interface AnsweredRequest {
  /** `create pods`, `get pods/log` */
  kind: string;
  status: number;
  reason: string;
  message: string;
  /** From the request to the first words of the answer. */
  ms: number;
}

/** What a scenario's History shows, in words that two worlds can share. */
export interface ObservedWorld {
  history: readonly HistoryEvent[];
  /** A text without what chance, the clock and the place put into it. */
  plain(text: string): string;
  answers: readonly AnsweredRequest[];
}

export function observedWorld(history: readonly HistoryEvent[]): ObservedWorld {
  const names = namesOf(history).map(([name, place]) => [word(name), place] as const);
  const plain = (text: string) => {
    const placed = names.reduce((rest, [name, place]) => rest.replaceAll(name, place), text);
    return PLACES.reduce((rest, [pattern, name]) => rest.replaceAll(pattern, name), normalText(placed));
  };
  return { history, plain, answers: answersIn(history, plain) };
}

/** What else is one world's own: addresses of nodes and pods, and names that controllers make up. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:10|127|172|192)(?:\.\d{1,3}){3}(?::(?:\d+|<port>))?(?!\d)/g, "<address>"],
  [/\b(kube-api-access|default-token|[\w-]+-token)-[a-z0-9]{5}\b/g, "<account token>"],
  // What faults by real means are made of has the pod's number in its name.
  [/\b(faultline\.dev\/room|faultline-missing)-[\w{}-]+/g, "$1-*"],
];

/** Before it an underscore may stand, as in the full names of pods. */
function word(text: string): RegExp {
  return new RegExp(String.raw`(?<![a-zA-Z0-9-])${text.replaceAll(/[.-]/g, String.raw`\$&`)}(?!\w)`, "g");
}

/** The namespace of the runner's service account, where the jobs are, the nodes that pods were bound to, and services, whose names end by chance. */
function namesOf(history: readonly HistoryEvent[]): [name: string, place: string][] {
  const names = new Map<string, string>();
  // Where a cluster is others' as well, jobs have numbers that nobody else's have.
  for (const [index, job] of jobsOf(history)
    .toSorted((a, b) => a - b)
    .entries()) {
    if (job === index + 1) continue;
    names.set(`ci-job-${job}`, `ci-job-${index + 1}`).set(`${job}`, `${index + 1}`);
  }
  let home: string | undefined;
  for (const event of history) {
    if (event.type === "request") {
      const account = /^system:serviceaccount:([^:]+):/.exec(event.user ?? "");
      home ??= account?.[1];
      const [, service] = event.verb === "create" && event.resource === "services" ? named(event.body) : [];
      if (service !== undefined) names.set(service, service.replace(/-[a-z0-9]{8}$/, "-*"));
    } else if (event.type === "object" && event.resource === "pods") {
      const { spec } = event.object as { spec?: { nodeName?: string } };
      if (spec?.nodeName) names.set(spec.nodeName, "<node>");
    }
  }
  if (home !== undefined) names.set(home, "{namespace}");
  return [...names];
}

function named(body: string | undefined): string[] {
  return /"name":"([^"]+)"/.exec(body ?? "") ?? [];
}

/** Only what runners ask: administrators of scenarios may work in other ways in other worlds. */
function answersIn(history: readonly HistoryEvent[], plain: (text: string) => string): AnsweredRequest[] {
  const open = new Map<string, Request>();
  const answers: AnsweredRequest[] = [];
  for (const event of history) {
    if (event.actor !== "api") continue;
    if (event.type === "request" && event.user?.startsWith("system:serviceaccount:") === true)
      open.set(event.id, event);
    if (event.type !== "response") continue;
    const request = open.get(event.id);
    open.delete(event.id);
    if (request === undefined) continue;
    answers.push({
      kind: kindOf(request),
      status: event.status,
      reason: event.reason ?? "",
      message: plain(event.message ?? ""),
      ms: event.at - request.at,
    });
  }
  return answers;
}

function kindOf({ verb, resource, subresource, path }: Request): string {
  return `${verb} ${resource === undefined ? path : [resource, subresource].filter(Boolean).join("/")}`;
}
