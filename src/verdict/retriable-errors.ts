import type { Call } from "./observation/call.ts";
import type { RunnerSettings } from "./verdict-context.ts";

/** Texts that make an error worth another try (page section "Configure the number of request attempts", executor facts 6.1). */
const RETRIABLE = [
  "error dialing backend",
  "TLS handshake timeout",
  "read: connection timed out",
  "connect: connection timed out",
  "Timeout occurred",
  "etcdserver: request timed out",
  "http2: client connection lost",
  "connection refused",
  "tls: internal error",
  "unexpected EOF",
  "connection reset by peer",
  "software caused connection abort",
  "broken pipe",
];

/** The client library repeats these by itself when the answer has Retry-After (executor facts 2.1), which the History does not show. */
const LIBRARY_TRIES = 10;

/** How many tries an error allows in total; several keys that match leave the choice to the runner, so the largest counts. */
export function triesFor(message: string, status: number, settings: RunnerSettings): number {
  const own = Object.entries(settings.retryLimits).filter(([text]) => message.includes(text));
  if (own.length > 0) return Math.max(1, ...own.map(([, tries]) => tries));
  if (RETRIABLE.some((text) => message.includes(text))) return settings.retryLimit;
  return status === 429 || status >= 500 ? LIBRARY_TRIES : 1;
}

/** Whether an error with this text is tried again by the documented list or by the runner's own settings. */
export function isListed(message: string, { retryLimits }: RunnerSettings): boolean {
  return [...RETRIABLE, ...Object.keys(retryLimits)].some((text) => message.includes(text));
}

/** A token may have run out: then client libraries ask for another one, and repeat the call once. */
const TRIES_WITH_NEW_TOKEN = 2;

/** How many tries a call allows in total that failed like this. */
export function triesAfter({ end }: Call, settings: RunnerSettings): number {
  if (end?.type !== "response" || end.status < 400) return triesForNetwork(settings);
  if (end.status === 401) return TRIES_WITH_NEW_TOKEN;
  return triesFor([end.message, end.reason, end.body].join(" "), end.status, settings);
}

/** Of a connection that broke: which of the texts the client makes of it is its own affair. */
export function triesForNetwork({ retryLimit, retryLimits }: RunnerSettings): number {
  return Math.max(retryLimit, ...Object.values(retryLimits));
}

const FLOOR_MS = 500;

/** The pause after the nth failed attempt: doubled from 500 ms up to the cap. */
export function pauseAfter(attempt: number, { retryBackoffMaxMs }: RunnerSettings): number {
  return Math.min(FLOOR_MS * 2 ** (attempt - 1), Math.max(FLOOR_MS, retryBackoffMaxMs));
}
