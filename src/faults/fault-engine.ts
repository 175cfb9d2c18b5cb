import type { RequestFacts, StreamKind } from "../history/history-event.ts";

/** The servers of a world that can misbehave on the wire. `git` is the part of GitLab that speaks Git. */
export type Target = "api" | "gitlab" | "git" | "object-store";

/** A TCP connection that was just accepted, before any TLS byte. */
export interface ConnectionPoint {
  target: Target;
  connection: string;
}

/** A request whose head was read, or whose answer is about to leave. */
export interface RequestPoint extends ConnectionPoint {
  request: string;
  facts: RequestFacts;
  /** Of exec: the argv, joined by blanks. */
  command?: string;
}

export interface StreamPoint extends RequestPoint {
  kind: StreamKind;
}

/** A node is about to pull an image. Registries are not on the wire here: the catalogue of images stands for all of them. */
export interface PullPoint {
  target: "registry";
  /** As the pod names it. */
  image: string;
  namespace: string;
  pod: string;
  container: string;
}

export type ConnectionAction =
  /** TCP reset at once. */
  | { do: "reset" }
  /** Accept, then never answer the TLS ClientHello; the client must give up by itself. */
  | { do: "stall-handshake" }
  | { do: "delay"; ms: number };

export type RequestAction =
  /** TCP reset before anything is done: the server did not do the work. */
  | { do: "reset" }
  /** This answer instead of the work. For the API server `body` is a `Status`. */
  | { do: "answer"; status: number; headers: Record<string, string>; body: string }
  | { do: "delay"; ms: number };

export type ResponseAction =
  /** The work is done, but the connection is reset before the answer leaves. */
  { do: "reset" } | { do: "delay"; ms: number };

export interface StreamAction {
  do: "cut";
  /** Which direction's bytes are counted. `stdin` is client to container. */
  channel: "stdin" | "output";
  /** Cut as soon as this many bytes went over that channel; 0 cuts when the stream opens. They are delivered first. */
  afterBytes: number;
  /** Deliver the message (a WebSocket or SPDY data frame) that reaches the limit whole; otherwise it is torn at the byte. */
  wholeMessages: boolean;
  /** `reset`: TCP reset. `end`: an orderly close without an exit status. The process in the container goes on either way. */
  how: "reset" | "end";
  /** The layer calls this when it cuts, so that the firing stands in the History at its true place. */
  fired(): void;
}

/** The pull ends with this message of the container engine; `URL` and `HOST` stand for the registry's. */
export interface PullAction {
  do: "fail";
  message: string;
}

/** The one place that decides about misfortune. Layers ask it at their hook points and do what it says. */
export interface FaultEngine {
  onConnection(point: ConnectionPoint): ConnectionAction | undefined;
  onRequest(point: RequestPoint): RequestAction | undefined;
  onResponse(point: RequestPoint & { status: number }): ResponseAction | undefined;
  onStream(point: StreamPoint): StreamAction | undefined;
  onPull(point: PullPoint): PullAction | undefined;
}
