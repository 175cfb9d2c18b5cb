import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { Recorder } from "../../src/history/recorder.ts";
import { KubeletError } from "../kubelet/kubelet.ts";
import { internalError } from "../status/refusals.ts";
import { StatusError } from "../status/status.ts";

/** Answers a request that asked for an upgrade with plain HTTP, and closes. */
export function refuseStream(socket: Duplex, error: unknown, requestId: string, history: Recorder): void {
  const { code, reason, body, type } = answerFor(error);
  const message = error instanceof Error ? error.message : String(error);
  history.record("api", { type: "response", id: requestId, status: code, reason, message, body });
  // What the client already sent after its request is not for anybody; unread, it would hide that the client goes.
  socket.resume();
  socket.end(
    [
      `HTTP/1.1 ${code} ${STATUS_CODES[code] ?? ""}`,
      `Content-Type: ${type}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      "Connection: close",
      "",
      body,
    ].join("\r\n"),
  );
}

function answerFor(error: unknown): { code: number; reason: string; body: string; type: string } {
  // An empty reason marks the kubelet's own words, which an API server passes on as they are.
  if (error instanceof KubeletError && error.reason === "") {
    return { code: error.code, reason: "", body: error.message, type: "text/plain; charset=utf-8" };
  }
  const { status } = asStatusError(error);
  return { code: status.code, reason: status.reason ?? "", body: JSON.stringify(status), type: "application/json" };
}

function asStatusError(error: unknown): StatusError {
  if (error instanceof StatusError) return error;
  if (error instanceof KubeletError) {
    const name = /^pods "([^"]+)" not found$/.exec(error.message)?.[1];
    return new StatusError(
      error.code,
      error.reason,
      error.message,
      name === undefined ? undefined : { name, kind: "pods" },
    );
  }
  return internalError(error instanceof Error ? error.message : String(error));
}
