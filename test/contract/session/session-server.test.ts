import { Readable } from "node:stream";
import { afterEach, expect, it } from "vitest";
import { type ClientOptions, WebSocket } from "ws";
import {
  createHttpClientFactory,
  createSeededRandom,
  createSocketNetwork,
  createWallClock,
} from "../../../src/platform/index.ts";
import type { InteractiveEnvironment, PortRequest } from "../../../src/runner/session/interactive-environment.ts";
import type { JobSession } from "../../../src/runner/session/job-session.ts";
import { Refusal } from "../../../src/runner/session/refusal.ts";
import { type SessionServer, startSessionServer } from "../../../src/runner/session/start-session-server.ts";

const clock = createWallClock();
const network = createSocketNetwork();
let server: SessionServer | undefined;
afterEach(() => server?.close());

async function start(advertise_address = ""): Promise<JobSession> {
  const config = { listen_address: "127.0.0.1:0", advertise_address, session_timeout: 7 };
  server = await startSessionServer(config, { network, clock, random: createSeededRandom("s"), log: () => {} });
  if (server === undefined) throw new Error("no server");
  return server.create();
}

/** A shell that repeats what it is told, and says how it was left. */
function echo() {
  const heard: string[] = [];
  const closed = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  const environment: InteractiveEnvironment = {
    requestPort: () => Promise.reject(new Error("not asked for")),
    openTerminal: async (onOutput) => {
      onOutput(Buffer.from("$ "));
      return {
        write(bytes) {
          heard.push(bytes.toString());
          onOutput(bytes);
        },
        close: closed.resolve,
        ended: ended.promise,
      };
    },
  };
  return { environment, heard, closed: closed.promise, end: ended.resolve };
}

async function ask(
  session: JobSession,
  path = "/exec",
  authorization = session.offer.authorization,
  more: { method?: string; body?: string } = {},
) {
  const http = createHttpClientFactory({ network, clock })({ ca: session.offer.certificate });
  const request = { method: "GET", url: session.offer.url + path, headers: { authorization }, ...more };
  const answer = await http.request(request);
  const text = await answer.text();
  http.close();
  return `${answer.status} ${text.trim()}`;
}

/** What a visitor got: the messages, or the status of the refusal. */
async function visit({ offer }: JobSession, protocols: string[], authorization = offer.authorization, path = "/exec") {
  const http = createHttpClientFactory({ network, clock })({ ca: offer.certificate });
  const url = offer.url + path;
  const socket = new WebSocket(url.replace("https", "wss"), protocols, {
    headers: { authorization },
    createConnection: ((_options: unknown, done: (error: Error | null, stream?: unknown) => void) =>
      void http.connect(url).then((stream) => done(null, stream), done)) as unknown as NonNullable<
      ClientOptions["createConnection"]
    >,
  });
  const messages: string[] = [];
  const closed = new Promise<number>((resolve) => socket.once("close", resolve));
  const until = (text: string) =>
    new Promise<void>((resolve) => {
      const look = () => messages.join("").includes(text) && resolve();
      socket.on("message", look);
      look();
    });
  socket.on("message", (data: Buffer) => void messages.push(data.toString()));
  const status = await new Promise<number>((resolve, reject) => {
    socket.once("open", () => resolve(101));
    socket.once("unexpected-response", (_request, response) => resolve(response.statusCode ?? 0));
    socket.on("error", reject);
  });
  return { status, socket, messages, until, closed };
}

it("offers an address, its own certificate and a token; the certificate is good for that address", async () => {
  const session = await start();
  expect(session.offer.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/session\/[0-9a-f-]{36}$/);
  expect(session.offer.certificate).toMatch(/^-----BEGIN CERTIFICATE-----/);
  expect(session.timeoutSeconds).toBe(7);
  await server?.close();
  expect((await start("gitlab-runner.example:8093")).offer.url).toMatch(/^https:\/\/gitlab-runner\.example:8093\/s/);
});

it("refuses whoever has no token, no session, no terminal or no WebSocket", async () => {
  const session = await start();
  expect(await ask(session, "/exec", "guessed")).toBe("401 Unauthorized");
  expect(await ask(session, "/exec", "")).toBe("401 Unauthorized");
  expect(await ask(session, "/elsewhere")).toBe("404 Not Found");
  expect(await ask({ ...session, offer: { ...session.offer, url: session.offer.url.slice(0, -1) } })).toBe(
    "404 Not Found",
  );
  expect(await ask(session)).toBe("503 Service Unavailable");
  session.open(() => undefined);
  expect(await ask(session)).toBe("503 Service Unavailable");
  session.open(() => echo().environment);
  expect(await ask(session)).toBe("405 Method Not Allowed");
  expect((await visit(session, ["terminal.gitlab.com"], "guessed")).status).toBe(401);
  expect((await visit(session, ["channel.k8s.io"])).status).toBe(400);
  const forbidden = () => Promise.reject(new Error("pods is forbidden"));
  session.open(() => ({ openTerminal: forbidden, requestPort: forbidden }));
  expect((await visit(session, ["terminal.gitlab.com"])).status).toBe(500);
  session.close();
  expect(await ask(session)).toBe("404 Not Found");
});

it.each([
  ["terminal.gitlab.com", (text: string) => text],
  ["base64.terminal.gitlab.com", (text: string) => Buffer.from(text).toString("base64")],
])("carries the terminal both ways in %s, for one visitor at a time", async (protocol, coded) => {
  const session = await start();
  const shell = echo();
  session.open(() => shell.environment);
  const first = await visit(session, [protocol]);
  expect([first.status, first.socket.protocol]).toEqual([101, protocol]);
  first.socket.send(coded("hällo"));
  await first.until(coded("hällo"));
  expect(first.messages).toEqual([coded("$ "), coded("hällo")]);
  expect((await visit(session, [protocol])).status).toBe(423);

  const stay = session.visit();
  first.socket.close();
  await Promise.all([shell.closed, stay?.ended]);
  expect(shell.heard).toEqual(["hällo", "\u0004"]);
  expect(session.visit()).toBeUndefined();
});

it("sends the visitor away when the terminal ends or the session does", async () => {
  const session = await start();
  const shell = echo();
  session.open(() => shell.environment);
  const first = await visit(session, ["terminal.gitlab.com"]);
  const stay = session.visit();
  shell.end();
  expect(await first.closed).toBe(1000);
  await stay?.ended;
  session.open(() => echo().environment);
  const second = await visit(session, ["terminal.gitlab.com"]);
  session.close();
  expect(await second.closed).toBe(1000);
});

it("passes requests for ports on, without what is its own", async () => {
  const session = await start();
  const asked: PortRequest[] = [];
  session.open(() => ({
    openTerminal: () => Promise.reject(new Error("not asked for")),
    requestPort: async (request) => {
      asked.push(request);
      if (request.service === "none") throw new Refusal(404, "no such service");
      const body = Readable.from(["in the job"]);
      const headers = { "content-type": "text/plain", connection: "close", "x-own": "kept" };
      return { status: 202, headers, body, text: () => Promise.resolve("") };
    },
  }));
  const { authorization } = session.offer;
  const posted = { method: "POST", body: "words" };
  expect(await ask(session, "/proxy/web/80/a/b?c=d", authorization, posted)).toBe("202 in the job");
  expect(asked[0]).toMatchObject({ method: "POST", service: "web", port: "80", path: "/a/b?c=d" });
  expect(asked[0]?.body.toString()).toBe("words");
  expect(Object.keys(asked[0]?.headers ?? {})).not.toContain("authorization");
  expect(await ask(session, "/proxy/none/http", authorization)).toBe("404 no such service");
  expect(asked[1]).toMatchObject({ method: "GET", port: "http", path: "/" });
  expect(await ask(session, "/proxy/web/80/", "guessed")).toBe("401 Unauthorized");
  expect(await ask(session, "/proxy/web", authorization)).toBe("404 Not Found");
  expect((await visit(session, ["any"], authorization, "/proxy/web/80/")).status).toBe(501);
  session.open(() => undefined);
  expect(await ask(session, "/proxy/web/80/")).toBe("503 Service Unavailable");
});
