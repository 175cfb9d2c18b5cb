import { request as plainRequest, type IncomingMessage } from "node:http";
import { request as secureRequest } from "node:https";
import { connectionTo, type DockerEndpoint } from "./docker-endpoint.ts";

export interface DockerAnswer {
  status: number;
  /** JSON where the engine sends it, text otherwise. */
  body: unknown;
}

/** An engine's HTTP API (https://docs.docker.com/reference/api/engine/), any version of it. */
export interface DockerEngine {
  readonly endpoint: DockerEndpoint;
  /** Rejects with Node's error when nobody answers. */
  call(method: string, path: string): Promise<DockerAnswer>;
  /** The same, with every JSON object of an answer that goes on for long as it comes. */
  follow(method: string, path: string, onObject: (object: Record<string, unknown>) => void): Promise<DockerAnswer>;
}

/** Undefined for an endpoint that cannot be spoken to directly. */
export function createDockerEngine(
  endpoint: DockerEndpoint,
  env: Record<string, string | undefined>,
): DockerEngine | undefined {
  const connection = connectionTo(endpoint, env);
  if (connection === undefined) return undefined;
  const request = connection.protocol === "https:" ? secureRequest : plainRequest;

  const send = (method: string, path: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      // A connection of its own, gone with the answer: nothing keeps a program alive that is done.
      const sent = request({ ...connection, method, path, agent: false, headers: { Host: "docker" } }, resolve);
      sent.once("error", reject);
      sent.end();
    });

  return {
    endpoint,
    async call(method, path) {
      const response = await send(method, path);
      const pieces: Buffer[] = [];
      for await (const piece of response) pieces.push(piece as Buffer);
      return { status: response.statusCode ?? 0, body: parsed(Buffer.concat(pieces).toString("utf8")) };
    },
    async follow(method, path, onObject) {
      const response = await send(method, path);
      response.setEncoding("utf8");
      let rest = "";
      let last: unknown = "";
      const take = (line: string) => {
        if (line === "") return;
        last = parsed(line);
        if (isObject(last)) onObject(last);
      };
      for await (const piece of response) {
        const lines = (rest + String(piece)).split("\n");
        rest = lines.pop() ?? "";
        lines.forEach(take);
      }
      take(rest);
      return { status: response.statusCode ?? 0, body: last };
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
