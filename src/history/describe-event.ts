import type { HistoryEvent } from "./history-event.ts";

const LONGEST = 160;

/** What is known of requests from earlier events, so that answers and streams can be told in their words. */
type Requests = Map<string, string>;

/** One readable line: time, who did it, what. */
export function describeEvent(event: HistoryEvent): string {
  return describeKnowing(event, new Map());
}

/** As `describeEvent`, for events in their order: answers repeat what was asked. `longest` characters of what happened are shown. */
export function createDescriber(longest = LONGEST): (event: HistoryEvent) => string {
  const requests: Requests = new Map();
  return (event) => describeKnowing(event, requests, longest);
}

/** As `createDescriber`, without time and actor. */
export function createTeller(): (event: HistoryEvent) => string {
  const requests: Requests = new Map();
  return (event) => oneLine(whatHappened(event, requests), Number.POSITIVE_INFINITY);
}

/** The lines of some events of a History, by index. */
export function describeEvents(history: readonly HistoryEvent[], indexes: Iterable<number>): Map<number, string> {
  const wanted = new Set(indexes);
  const describer = createDescriber();
  const lines = new Map<number, string>();
  for (const event of history) {
    const line = describer(event);
    if (wanted.has(event.index)) lines.set(event.index, line);
  }
  return lines;
}

function describeKnowing(event: HistoryEvent, requests: Requests, longest = LONGEST): string {
  const time = `+${(event.at / 1000).toFixed(3)}s`.padStart(9);
  return `${time} ${event.actor.padEnd(9)} ${oneLine(whatHappened(event, requests), longest)}`;
}

function whatHappened(event: HistoryEvent, requests: Requests): string {
  switch (event.type) {
    case "request": {
      const text = requestText(event);
      requests.set(event.id, text);
      return text;
    }
    case "response":
      return `${requests.get(event.id) ?? event.id} -> ${event.status}${said(event.reason)}${said(event.message)}`;
    case "response-lost":
      return `${requests.get(event.id) ?? event.id} -> lost: ${event.cause}`;
    case "stream-open":
      return `${event.kind} ${event.namespace}/${event.pod}/${event.container} open (${event.protocol})${said(event.command?.join(" "))}`;
    case "stream-data":
      return `${requests.get(event.id) ?? event.id} ${event.channel} ${event.bytes} bytes${quoted(event.text)}`;
    case "stream-close":
      return `${requests.get(event.id) ?? event.id} closed: ${event.cause}${exit(event.exitCode)}`;
    case "forward-open":
      return `port ${event.port} of ${event.namespace}/${event.pod} open (${event.protocol})`;
    case "forward-close":
      return `${requests.get(event.id) ?? event.id} port ${event.port} closed: ${event.cause}, ${event.toPod} bytes to the pod, ${event.toClient} bytes back${said(event.message)}`;
    case "object":
      return `${event.resource} ${place(event.namespace, event.name)} ${event.change}`;
    case "webhook-call": {
      const more = event.patched === true ? ", patched" : event.ignored === true ? ", ignored" : "";
      return `${event.phase} webhook ${event.webhook} ${event.verdict} ${event.operation}${more}${said(event.message)}`;
    }
    case "pod-phase":
      return `pod ${event.namespace}/${event.pod} ${event.phase}${said(event.reason)}${said(event.message)}`;
    case "container-state":
      return `container ${event.pod}/${event.container} ${event.state}${said(event.reason)}${exit(event.exitCode)}${said(event.message)}`;
    case "exec-start":
      return `process in ${event.pod}/${event.container}: ${event.command.join(" ")}`;
    case "exec-exit":
      return `process of ${event.request} ended: exit ${event.exitCode}${said(event.signal)}`;
    case "stage-start":
      return `stage ${event.stage} started in ${event.pod}`;
    case "stage-output":
      return `stage ${event.stage} wrote${quoted(Buffer.from(event.base64, "base64").toString())}`;
    case "stage-end":
      return `stage ${event.stage} ended: exit ${event.exitCode}`;
    case "pod-removed":
      return `pod ${event.namespace}/${event.pod} gone${event.leftovers?.length ? `, processes left: ${event.leftovers.join(", ")}` : ""}`;
    case "unseen":
      return `the ${event.what} of pod ${event.namespace}/${event.pod} cannot be seen any more: ${event.message}`;
    case "process-table":
      return `processes of ${event.namespace}/${event.pod}:${quoted(event.processes)}`;
    case "job-state":
      return `job ${event.job} ${event.state}${said(event.failureReason)}${exit(event.exitCode)}${event.accepted ? "" : " (refused)"}`;
    case "job-trace": {
      const bytes = Buffer.from(event.base64, "base64");
      return `job ${event.job} trace ${event.offset}-${event.offset + bytes.length - 1} -> ${event.status}${quoted(bytes.toString())}`;
    }
    case "job-cancel":
      return `job ${event.job} cancel asked for`;
    case "job-drop":
      return `job ${event.job} failed by GitLab, ${event.reason}`;
    case "job-trace-lost":
      return `job ${event.job} trace lost from byte ${event.length} on`;
    case "terminal-open":
      return `terminal of job ${event.job} asked for -> ${event.status}${said(event.cause)}`;
    case "terminal-data":
      return `terminal of job ${event.job} ${event.direction}${quoted(event.text)}`;
    case "terminal-close":
      return `terminal of job ${event.job} closed`;
    case "port-visit":
      return `${event.method} ${event.service}:${event.port} of job ${event.job} -> ${event.status}${quoted(event.body)}`;
    case "fault-fired":
      return `fault ${event.entry} ${event.fault} fires at ${event.layer}${said(event.request === undefined ? undefined : (requests.get(event.request) ?? event.request))}`;
    case "faults-quiet":
      return event.quiet ? "faults fall silent" : "faults are back";
    case "runner-log":
      return `${event.level}: ${event.message}${fields(event.fields)}`;
    case "runner-start":
      return `runner ${event.runner} starts (${event.which})`;
    case "runner-stop":
      return `runner ${event.runner} gets ${event.signal}${event.unheard === undefined ? "" : `, for it did not heed ${event.unheard}`}`;
    case "runner-exit":
      return `runner ${event.runner} ended: exit ${event.code}`;
    case "runner-leftovers":
      return `runner ${event.runner} had left behind: ${event.processes.join(", ")}`;
    case "mark":
      return event.text;
    case "late":
      return `the machine was ${event.ms} ms late`;
    case "slowness":
      return `the machine is busy: time limits are ${event.times} times longer`;
  }
}

function requestText(event: Extract<HistoryEvent, { type: "request" }>): string {
  const { method, resource, subresource, namespace, name, container, path } = event;
  if (resource === undefined) return `${method} ${path}`;
  const kind = [resource, subresource].filter((part) => part !== undefined && part !== "").join("/");
  const watch = event.verb === "watch" ? " (watch)" : "";
  const object = place(namespace, name);
  return `${method} ${kind}${object === "" ? "" : ` ${object}`}${container === undefined ? "" : ` [${container}]`}${watch}`;
}

function place(namespace: string | undefined, name: string | undefined): string {
  return [namespace, name].filter((part) => part !== undefined && part !== "").join("/");
}

function said(text: string | undefined): string {
  return text === undefined || text === "" ? "" : `, ${text}`;
}

function exit(code: number | undefined): string {
  return code === undefined ? "" : `, exit ${code}`;
}

function quoted(text: string | undefined): string {
  return text === undefined ? "" : ` ${JSON.stringify(text)}`;
}

function fields(values: Record<string, string> | undefined): string {
  return Object.entries(values ?? {})
    .map(([key, value]) => ` ${key}=${value}`)
    .join("");
}

function oneLine(text: string, longest: number): string {
  const flat = text.replace(/\s+/g, " ");
  return flat.length > longest ? `${flat.slice(0, longest - 3)}...` : flat;
}
