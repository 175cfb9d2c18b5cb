import type { UpgradeRequest } from "../http/client-request.ts";
import type { BareConnection, IncomingRequest } from "../http/request-front.ts";
import type { ServedStream } from "./serve-stream.ts";

/** What a request for an upgrade brings into the stream that it becomes. */
export type UpgradedRequest = Pick<
  ServedStream,
  "request" | "socket" | "head" | "reset" | "facts" | "requestId" | "connectionId"
>;

export function upgradedRequest(
  { message, facts, id, connection }: IncomingRequest<UpgradeRequest>,
  { socket, head, reset }: BareConnection,
): UpgradedRequest {
  return { request: message.message, socket, head, reset, facts, requestId: id, connectionId: connection };
}
