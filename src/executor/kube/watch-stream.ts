import type { Readable } from "node:stream";
import type { V1Status } from "@kubernetes/client-node";
import { KubeError } from "./kube-error.ts";

export type WatchEvent<T> = { type: "ADDED" | "MODIFIED" | "DELETED"; object: T } | { type: "BOOKMARK"; object: T };

/** Events of a watch, one JSON object per line. An `ERROR` event rejects with its status; a last line without an end is dropped. */
export async function* readWatch<T>(body: Readable): AsyncGenerator<WatchEvent<T>> {
  let rest: Buffer[] = [];
  for await (const chunk of body as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      const line = Buffer.concat([...rest, chunk.subarray(from, end)]).toString("utf8");
      rest = [];
      from = end + 1;
      if (line.trim() !== "") yield parse<T>(line);
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
}

function parse<T>(line: string): WatchEvent<T> {
  const event = JSON.parse(line) as WatchEvent<T> | { type: "ERROR"; object: V1Status };
  if (event.type === "ERROR") {
    const { code = 500, reason = "", message = "watch failed" } = event.object;
    throw new KubeError(code, reason, message);
  }
  return event;
}
