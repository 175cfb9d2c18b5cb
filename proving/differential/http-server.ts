import { createInterface } from "node:readline";
import type { HttpResponse, TlsOptions } from "../../src/platform/index.ts";
import { createHttpClientFactory, createSocketNetwork, createWallClock } from "../../src/platform/index.ts";
import { textAt, objectAt } from "../../fake-apiserver/storage/json.ts";
import type { Answer, Server, WireRequest } from "./answer.ts";

/** Names the field manager that the servers write down. */
const USER_AGENT = "differential/1";

export interface HttpServerOptions {
  url: string;
  tls: TlsOptions;
  /** The administrator's headers, where it is not a client certificate. */
  credentials: Record<string, string>;
  pauseMs: number;
  close?: () => Promise<void>;
}

/** A server behind HTTPS. */
export async function httpServer({ url, tls, credentials, pauseMs, close }: HttpServerOptions): Promise<Server> {
  const createClient = createHttpClientFactory({ network: createSocketNetwork(), clock: createWallClock() });
  const { cert: _cert, key: _key, ...trust } = tls;
  const admin = createClient(tls);
  const others = createClient(trust);

  async function answer({ method, path, headers, body, lines, token }: WireRequest): Promise<Answer> {
    const identity = token === undefined ? credentials : token === "" ? {} : { authorization: `Bearer ${token}` };
    const response = await (token === undefined ? admin : others).request({
      method,
      url: url + path,
      headers: { accept: "application/json", "user-agent": USER_AGENT, ...identity, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const content = lines === undefined ? await wholeBody(response) : await someLines(response, lines);
    const warnings = warningsOf(response);
    const contentType = response.headers["content-type"];
    return {
      status: response.status,
      ...(contentType === undefined ? {} : { contentType }),
      ...(warnings.length === 0 ? {} : { warnings }),
      ...(content === undefined ? {} : { body: content }),
    };
  }

  const send = (request: WireRequest) =>
    answer(request).catch((error: unknown): Answer => ({ status: 0, body: String(error) }));
  const get = async (path: string) => (await send({ method: "GET", path, headers: {} })).body;
  const version = textAt(await get("/version"), "gitVersion");
  const policy = textAt(objectAt(await get("/apis/policy"), "preferredVersion"), "groupVersion");
  return {
    version,
    policy,
    pauseMs,
    send,
    async close() {
      admin.close();
      others.close();
      await close?.();
    },
  };
}

async function wholeBody(response: HttpResponse): Promise<unknown> {
  const text = await response.text();
  if (text === "") return undefined;
  return /json/.test(response.headers["content-type"] ?? "") ? parsed(text) : text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The events of a watch. A refusal, or a watch that the server ends, may have fewer. */
async function someLines(response: HttpResponse, count: number): Promise<unknown> {
  if (response.status !== 200) return wholeBody(response);
  const events: unknown[] = [];
  if (count > 0) {
    for await (const line of createInterface({ input: response.body })) {
      events.push(JSON.parse(line));
      if (events.length === count) break;
    }
  }
  response.body.destroy();
  return events;
}

/** `299 - "unknown field \"x\""` without the code, the agent and the quotes. */
function warningsOf({ headers }: HttpResponse): string[] {
  const given = headers["warning"] as string | string[] | undefined;
  const values = given === undefined ? [] : [given].flat();
  return values.flatMap((value) =>
    [...value.matchAll(/299 \S+ "((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => text.replaceAll(/\\(.)/g, "$1")),
  );
}
