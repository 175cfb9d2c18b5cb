import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { HistoryEvent } from "./history-event.ts";
import { createRedactor } from "./redaction.ts";

/** A line that is no event. `line` counts from 1. */
export class HistoryFileError extends Error {
  override name = "HistoryFileError";
  readonly file: string;
  readonly line: number;
  constructor(file: string, line: number, got: string) {
    super(`${file}:${line}: expected a history event as JSON, got ${JSON.stringify(got.slice(0, 60))}`);
    this.file = file;
    this.line = line;
  }
}

/** JSON Lines, one event each, without the given secrets. */
export function toJsonLines(events: Iterable<HistoryEvent>, secrets: Iterable<string> = []): string {
  return [...lines(events, secrets)].join("");
}

/** As `toJsonLines`, piece by piece into a file. Rejects with the error of the file system. */
export async function writeHistory(
  file: string,
  events: Iterable<HistoryEvent>,
  secrets: Iterable<string> = [],
): Promise<void> {
  await pipeline(Readable.from(lines(events, secrets)), createWriteStream(file));
}

function* lines(events: Iterable<HistoryEvent>, secrets: Iterable<string>): Generator<string> {
  const redact = createRedactor(secrets);
  for (const event of events) yield `${JSON.stringify(redact(event))}\n`;
}

/** Rejects with `HistoryFileError` at the first line that is no event, or with the error of the file system. */
export async function readHistory(file: string): Promise<HistoryEvent[]> {
  const events: HistoryEvent[] = [];
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line === "") continue;
    events.push(parseEvent(line) ?? raise(new HistoryFileError(file, number, line)));
  }
  return events;
}

function parseEvent(line: string): HistoryEvent | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isEvent(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isEvent(value: unknown): value is HistoryEvent {
  if (typeof value !== "object" || value === null) return false;
  const { index, at, actor, type } = value as Record<string, unknown>;
  return typeof index === "number" && typeof at === "number" && typeof actor === "string" && typeof type === "string";
}

function raise(error: Error): never {
  throw error;
}
