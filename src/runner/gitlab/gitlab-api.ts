import type { IncomingHttpHeaders } from "node:http";
import { timeLimit, type Clock, type HttpClient, type HttpResponse, type Random } from "../../platform/index.ts";

export interface ApiRequest {
  method: "POST" | "PUT" | "PATCH";
  /** Below `/api/v4/`. */
  path: string;
  headers: Record<string, string>;
  body: string | Uint8Array;
  signal?: AbortSignal;
  /** Asked before another try is made of what was refused; left out when there is always to be one. */
  wanted?: () => boolean;
}

export interface ApiAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  /** The whole body. */
  text: string;
  /** `X-Request-Id`: the server's own, or that of the request. */
  requestId: string;
}

/** Sends requests to GitLab with the retries that every call has (executor facts 8.1). Rejects when the connection fails. */
export interface GitLabApi {
  send(request: ApiRequest): Promise<ApiAnswer>;
}

export interface GitLabApiSettings {
  /** As in config.toml. */
  url: string;
  http: HttpClient;
  clock: Clock;
  random: Random;
  userAgent: string;
}

const ATTEMPTS = 5;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 60_000;
const HEADER_TIMEOUT_MS = 10 * 60_000;
const RETRIED = new Set([408, 429, 500, 502, 503, 504]);

export function createGitLabApi(settings: GitLabApiSettings): GitLabApi {
  const { clock, random } = settings;
  const base = `${settings.url.replace(/\/+$/, "").replace(/\/ci$/, "").replace(/\/+$/, "")}/api/v4/`;

  const once = async (request: ApiRequest): Promise<ApiAnswer> => {
    const limit = timeLimit(clock, HEADER_TIMEOUT_MS, () => new Error("timeout awaiting response headers"));
    const requestId = random.text(32, "0123456789abcdef");
    const signal = request.signal ? AbortSignal.any([request.signal, limit.signal]) : limit.signal;
    try {
      const response = await settings.http.request({
        method: request.method,
        url: base + request.path,
        headers: {
          "user-agent": settings.userAgent,
          "x-request-id": requestId,
          ...request.headers,
        },
        body: request.body,
        signal,
      });
      limit.lift();
      return await whole(response, requestId);
    } finally {
      limit.lift();
    }
  };

  return {
    async send(request) {
      for (let attempt = 1; ; attempt++) {
        const answer = await once(request);
        if (attempt === ATTEMPTS || !isRetried(answer.status)) return answer;
        await clock.sleep(waitBefore(attempt, answer.headers, clock, random), request.signal);
        if (request.wanted?.() === false) return answer;
      }
    },
  };
}

async function whole(response: HttpResponse, sent: string): Promise<ApiAnswer> {
  const { status, headers } = response;
  return { status, headers, text: await response.text(), requestId: one(headers["x-request-id"]) || sent };
}

function isRetried(status: number): boolean {
  return RETRIED.has(status) || status >= 512;
}

function waitBefore(attempt: number, headers: IncomingHttpHeaders, clock: Clock, random: Random): number {
  const reset = Date.parse(one(headers["ratelimit-resettime"]) ?? "") - clock.now();
  if (reset > 0) return reset;
  const after = one(headers["retry-after"]);
  if (after !== undefined && /^\d+$/.test(after)) return Number(after) * 1000;
  const backoff = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
  return backoff * (0.5 + random.next() / 2);
}

/** The first value of a header. */
export function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
