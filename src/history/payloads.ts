import type { HistoryEvent } from "./history-event.ts";
import { LONGEST_BODY, measureBody } from "./measure-body.ts";

/** What an event of a file has in place of a body or an object. */
export interface PayloadRef {
  /** Of the text as it is kept, in lower-case hex. */
  sha256: string;
  bytes: number;
}

/** A line of the file of payloads. Without a text it was too long to keep. */
export interface Payload extends PayloadRef {
  text?: string;
}

/** An event as it stands in a file. */
export type StoredEvent = Readonly<Record<string, unknown>>;

/** The fields whose content is kept once, beside the events. */
const FIELDS = ["body", "object"] as const;

/** Gives events references in place of what they carry, and each payload once, when it is first met. */
export function createPayloadSplitter(): (event: HistoryEvent) => { stored: StoredEvent; fresh: Payload[] } {
  const known = new Map<string, PayloadRef>();
  return (event) => {
    const field = FIELDS.find((name) => name in event);
    if (field === undefined) return { stored: { ...event }, fresh: [] };
    const value = (event as unknown as StoredEvent)[field];
    const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
    const before = known.get(text);
    const ref = before ?? measureBody(text);
    known.set(text, ref);
    const fresh = before === undefined ? [{ ...ref, ...(ref.bytes > LONGEST_BODY ? {} : { text }) }] : [];
    return { stored: { ...event, [field]: ref }, fresh };
  };
}

/** Puts the payloads back; what was not kept stays a reference. */
export function joinPayloads(event: StoredEvent, payloads: ReadonlyMap<string, Payload>): StoredEvent {
  const field = FIELDS.find((name) => isRef(event[name]));
  if (field === undefined) return event;
  const text = payloads.get((event[field] as PayloadRef).sha256)?.text;
  if (text === undefined) {
    const { [field]: _, ...rest } = event;
    return field === "object" ? { ...rest, object: {} } : rest;
  }
  return { ...event, [field]: field === "object" ? (JSON.parse(text) as unknown) : text };
}

function isRef(value: unknown): value is PayloadRef {
  return typeof value === "object" && value !== null && "sha256" in value && "bytes" in value;
}
