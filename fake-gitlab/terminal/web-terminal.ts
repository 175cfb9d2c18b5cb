import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type ClientOptions, WebSocket } from "ws";
import type { Recorder } from "../../src/history/recorder.ts";
import { type Clock, createHttpClientFactory, type HttpClient, type Network } from "../../src/platform/index.ts";
import type { RunnerSession } from "./runner-session.ts";

/** The page "Debug" of a job in somebody's browser, and what stands between it and the runner. */
export interface WebTerminal {
  type(text: string): void;
  /** Resolves when everything shown so far has this text in it, or when there will be no more. */
  shows(text: string): Promise<void>;
  leave(): void;
  readonly ended: Promise<void>;
}

export interface WebTerminalParts {
  network: Network;
  clock: Clock;
  history: Recorder;
}

const PROTOCOL = "terminal.gitlab.com";

/**
 * Connects as a GitLab does: to the session's address, trusting only the runner's own certificate. Undefined when the job's runner lets
 * nobody in; the History has its answer.
 */
export async function openWebTerminal(
  job: number,
  session: RunnerSession | undefined,
  { network, clock, history }: WebTerminalParts,
): Promise<WebTerminal | undefined> {
  const opened = (status: number, cause?: string) =>
    history.record("gitlab", { type: "terminal-open", job, status, ...(cause === undefined ? {} : { cause }) });
  if (session === undefined) {
    opened(404, "the job's runner told of no session");
    return undefined;
  }
  const client = createHttpClientFactory({ network, clock })({ ca: session.certificate });
  const url = `${session.url}/exec`;
  const socket = new WebSocket(url.replace(/^http/, "ws"), PROTOCOL, {
    headers: { authorization: session.authorization },
    perMessageDeflate: false,
    createConnection: dialWith(client, url),
  });
  const answer = await answerTo(socket);
  opened(answer.status, answer.cause);
  if (answer.status !== 101) return undefined;
  return joined(job, socket, history);
}

function joined(job: number, socket: WebSocket, history: Recorder): WebTerminal {
  let shown = "";
  let over = false;
  const waiting = new Set<() => void>();
  const check = () => {
    for (const look of waiting) look();
  };
  const ended = new Promise<void>((resolve) => {
    socket.once("close", () => {
      over = true;
      history.record("gitlab", { type: "terminal-close", job });
      check();
      resolve();
    });
  });
  socket.on("message", (data: Buffer) => {
    const text = data.toString("utf8");
    shown += text;
    history.record("gitlab", { type: "terminal-data", job, direction: "shown", text });
    check();
  });
  return {
    ended,
    type(text) {
      history.record("gitlab", { type: "terminal-data", job, direction: "typed", text });
      socket.send(Buffer.from(text), { binary: true });
    },
    shows: (text) =>
      new Promise((resolve) => {
        const look = () => {
          if (!over && !shown.includes(text)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    leave: () => socket.close(1000),
  };
}

/** 101 when the socket is open; 502 stands for no answer at all. */
function answerTo(socket: WebSocket): Promise<{ status: number; cause?: string }> {
  return new Promise((resolve) => {
    socket.once("open", () => resolve({ status: 101 }));
    socket.once("unexpected-response", (request, response: IncomingMessage) => {
      resolve({ status: response.statusCode ?? 502 });
      request.destroy();
    });
    socket.on("error", (error) => {
      resolve({ status: 502, cause: error.message });
      socket.terminate();
    });
  });
}

function dialWith(client: HttpClient, url: string): NonNullable<ClientOptions["createConnection"]> {
  const create = (_options: unknown, done: (error: Error | null, stream?: Duplex) => void) => {
    client.connect(url).then(
      (connection) => done(null, connection),
      (error: Error) => done(error),
    );
  };
  return create as unknown as NonNullable<ClientOptions["createConnection"]>;
}
