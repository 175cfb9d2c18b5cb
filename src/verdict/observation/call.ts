import type { HistoryEvent } from "../../history/index.ts";
import type { EventOf } from "./event-of.ts";

/** A request with what became of it. */
export interface Call {
  request: EventOf<"request">;
  /** Undefined while it is still open at the end of the History. */
  end?: EventOf<"response"> | EventOf<"response-lost">;
  stream?: { close?: EventOf<"stream-close">; stdin: EventOf<"stream-data">[]; command?: readonly string[] };
}

/** All requests in their order, joined with their answers and streams. A stream has the id of its request. */
export function readCalls(history: readonly HistoryEvent[]): Call[] {
  const calls = new Map<string, Call>();
  const streamOf = (call: Call) => (call.stream ??= { stdin: [] });
  for (const event of history) {
    if (event.type === "request") {
      calls.set(event.id, { request: event });
      continue;
    }
    if (!("id" in event)) continue;
    const call = calls.get(event.id);
    if (call === undefined) continue;
    if (event.type === "response" || event.type === "response-lost") call.end ??= event;
    else if (event.type === "stream-open") {
      const stream = streamOf(call);
      if (event.command !== undefined) stream.command = event.command;
    } else if (event.type === "stream-close") streamOf(call).close ??= event;
    else if (event.type === "stream-data" && event.channel === "stdin") streamOf(call).stdin.push(event);
  }
  return [...calls.values()];
}

export function stdinText({ stream }: Call): string {
  return (stream?.stdin ?? []).map(({ text = "" }) => text).join("");
}

/** argv joined by blanks: of the stream if there was one, else of the query. */
export function commandLine({ request, stream }: Call): string {
  return (stream?.command ?? new URLSearchParams(request.query).getAll("command")).join(" ");
}

export function failed({ end }: Call): boolean {
  return end !== undefined && (end.type === "response-lost" || end.status >= 400);
}

export function answerText({ end }: Call): string {
  if (end === undefined) return "no answer yet";
  if (end.type === "response-lost") return `lost (${end.cause})`;
  return [`${end.status}`, end.reason, end.message].filter((part) => part !== undefined && part !== "").join(" ");
}

/** `create pods/exec` */
export function callText({ request }: Call): string {
  const { verb, resource, subresource, path } = request;
  if (resource === undefined) return `${verb} ${path}`;
  return `${verb} ${[resource, subresource].filter((part) => part !== undefined && part !== "").join("/")}`;
}
