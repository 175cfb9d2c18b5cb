import { http, HttpResponse, type HttpHandler } from "msw";
import type { FakeApiServer } from "../fake-api-server.ts";
import type { FakeGitLab } from "../fake-gitlab.ts";
import { innerExchange } from "./inner-exchange.ts";

export interface HandlerOptions {
  /** Where the code under test believes the server to be: `https://gitlab.example.com`. Default: where the fake really is. */
  url?: string;
}

/** All of a fake GitLab, for `setupServer`: requests reach it without a socket. Git too, as far as `fetch` speaks it. */
export function fakeGitLabHandlers(gitlab: FakeGitLab, { url = gitlab.url }: HandlerOptions = {}): HttpHandler[] {
  return [handler(url, (connection) => gitlab.accept(connection))];
}

/**
 * All of a fake API server, for `setupServer`: requests, watches and followed logs reach it without a socket. What leaves HTTP (exec,
 * attach, port-forward) is refused with 501: that takes a connection of its own, to the address of the fake.
 */
export function fakeApiHandlers(api: FakeApiServer, { url = api.url }: HandlerOptions = {}): HttpHandler[] {
  return [handler(url, (connection) => api.accept(connection), refusal(api.url))];
}

type Accept = Parameters<typeof innerExchange>[0];

function handler(url: string, accept: Accept, refuse?: (request: Request) => Response | undefined): HttpHandler {
  return http.all(`${url.replace(/\/$/, "")}/*`, async ({ request }) => {
    // A connection that broke before the answer is an error of the network for whoever asked.
    return refuse?.(request) ?? (await innerExchange(accept, request).catch(() => HttpResponse.error()));
  });
}

const STREAMS = /\/pods\/[^/]+\/(exec|attach|portforward)$/;

function refusal(url: string): (request: Request) => Response | undefined {
  return (request) => {
    const stream = STREAMS.exec(new URL(request.url).pathname)?.[1];
    if (stream === undefined && !request.headers.has("upgrade")) return undefined;
    const message = `${stream ?? "an upgrade"} takes a connection of its own, which msw does not have: ask ${url}`;
    const status = { kind: "Status", apiVersion: "v1", metadata: {}, status: "Failure", message, code: 501 };
    return HttpResponse.json(status, { status: 501 });
  };
}
