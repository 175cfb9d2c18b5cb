import { EventEmitter, once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import path from "node:path";
import { text } from "node:stream/consumers";
import { createScratchFolder } from "../../../src/platform/index.ts";

/** `GET /info`, without the query. Answers with what to send, or writes the answer itself. */
type Answer = unknown | ((request: IncomingMessage, response: ServerResponse) => void);

export interface FakeDocker {
  /** For DOCKER_HOST. */
  readonly url: string;
  readonly socket: string;
  /** `POST /containers/create`, in order. */
  readonly requests: string[];
  /** What the last container was to be. */
  container(): Promise<{ Cmd: string[] }>;
  /** What it answers from now on, beside what a healthy engine does. */
  answers: Record<string, Answer>;
  /** Resolves with the next request that starts like this, or the one that was there already. */
  asked(start: string): Promise<string>;
  close(): Promise<void>;
}

/** The engine's HTTP API on a socket of its own, as far as a start of k3s asks for it: what it answers is the test's to say. */
export async function startFakeDocker(): Promise<FakeDocker> {
  const folder = await createScratchFolder("faultline-docker-");
  const socket = path.join(folder.path, "docker.sock");
  const news = new EventEmitter();
  let container = Promise.resolve("{}");
  const docker: FakeDocker = {
    url: `unix://${socket}`,
    socket,
    requests: [],
    container: async () => JSON.parse(await container) as { Cmd: string[] },
    answers: {},
    async asked(start) {
      for (;;) {
        const found = docker.requests.find((request) => request.startsWith(start));
        if (found !== undefined) return found;
        await once(news, "request");
      }
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await folder.remove();
    },
  };
  const server = createServer((request, response) => {
    const line = `${request.method} ${request.url}`;
    const name = line.replace(/\?.*/, "");
    if (name === "POST /containers/create") container = text(request);
    else request.resume();
    const answer = Object.hasOwn(docker.answers, name) ? docker.answers[name] : HEALTHY[name];
    if (typeof answer === "function") answer(request, response);
    else if (answer === undefined) send(response, 404, { message: `page not found: ${name}` });
    else send(response, 200, answer);
    docker.requests.push(line);
    news.emit("request");
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return docker;
}

export function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(`${JSON.stringify(body)}\n`);
}

/** An error as the engine answers it. */
export function refusal(status: number, message: string): Answer {
  return (_: IncomingMessage, response: ServerResponse) => send(response, status, { message });
}

/** What the container writes before its log ends; with `open` it goes on. */
export function log(text: string, open = false): Answer {
  return (_: IncomingMessage, response: ServerResponse) => {
    const content = Buffer.from(text);
    const header = Buffer.alloc(8);
    header[0] = 1;
    header.writeUInt32BE(content.length, 4);
    response.writeHead(200, { "content-type": "application/vnd.docker.raw-stream" });
    response.write(Buffer.concat([header, content]));
    if (!open) response.end();
  };
}

export const CONTAINER = "c0ffee".repeat(10);

const EMPTY = (status: number) => (_: IncomingMessage, response: ServerResponse) => {
  response.writeHead(status).end();
};

const PORTS = {
  "6443/tcp": [{ HostIp: "0.0.0.0", HostPort: "1" }],
  "8443/tcp": [{ HostIp: "0.0.0.0", HostPort: "2" }],
};

/** Of an engine that has the image and starts everything. */
const HEALTHY: Record<string, Answer> = {
  "GET /info": { ServerVersion: "29.0.0", NCPU: 2, MemTotal: 8e9, OSType: "linux", OperatingSystem: "Linux" },
  "GET /images/rancher/k3s:test/json": { Id: "sha256:1" },
  "GET /containers/json": [],
  "POST /containers/create": { Id: CONTAINER, Warnings: [] },
  [`PUT /containers/${CONTAINER}/archive`]: {},
  [`POST /containers/${CONTAINER}/start`]: EMPTY(204),
  [`GET /containers/${CONTAINER}/json`]: {
    Id: CONTAINER,
    Name: "/k3s",
    Config: { Hostname: "k3s", Labels: {} },
    State: { Running: true, Status: "running", StartedAt: "2026-01-01T00:00:00Z" },
    HostConfig: { PortBindings: PORTS },
    NetworkSettings: { Ports: PORTS, Networks: {} },
  },
  [`POST /containers/${CONTAINER}/stop`]: EMPTY(204),
  [`DELETE /containers/${CONTAINER}`]: EMPTY(204),
};
