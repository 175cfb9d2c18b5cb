import type { Readable } from "node:stream";

export interface WatchEvent {
  type: string;
  object: Record<string, unknown>;
}

/** The events of a watch, one line each; ends with the stream. */
export async function* watchLines(body: Readable): AsyncGenerator<WatchEvent> {
  let rest = "";
  const decoder = new TextDecoder();
  for await (const chunk of body as AsyncIterable<Buffer>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.trim() !== "") yield JSON.parse(line) as WatchEvent;
  }
}
