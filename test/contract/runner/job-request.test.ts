import { http, HttpResponse, passthrough } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  createHttpClientFactory,
  createSeededRandom,
  createSocketNetwork,
  createWallClock,
} from "../../../src/platform/index.ts";
import { loadConfig, startRunner } from "../../../src/runner/index.ts";

const REQUEST = "https://gitlab.example.com/api/v4/jobs/request";
const server = setupServer(http.all("http://127.0.0.1:*", () => passthrough()));
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

interface JobRequest {
  headers: Headers;
  body: {
    token: string;
    last_update?: string;
    info: { name: string; executor: string; features: Record<string, boolean> };
  };
}

/** Polls until `enough` requests came; gives them and what the runner logged. */
async function poll(
  answers: (nth: number) => Response,
  enough: number,
): Promise<{ requests: JobRequest[]; log: string[] }> {
  const requests: JobRequest[] = [];
  const log: string[] = [];
  const { promise: done, resolve } = Promise.withResolvers<void>();
  server.use(
    http.post(REQUEST, async ({ request }) => {
      requests.push({ headers: request.headers, body: (await request.clone().json()) as JobRequest["body"] });
      if (requests.length === enough) resolve();
      return answers(requests.length);
    }),
  );
  const source = `check_interval = 1\n[[runners]]\nname = "x"\nurl = "https://gitlab.example.com/ci"\ntoken = "glrt-abcdefghijklmnop"\nexecutor = "kubernetes"\n`;
  const { config } = loadConfig(source, "config.toml");
  if (config === undefined) throw new Error("the test's own config does not load");
  const clock = createWallClock();
  const runner = startRunner({
    config,
    systemId: "s_0123456789ab",
    clock,
    random: createSeededRandom("poll"),
    network: createSocketNetwork(),
    http: createHttpClientFactory({ network: createSocketNetwork(), clock }),
    createExecutor: () => {
      throw new Error("there is no job to execute");
    },
    log: (level, message) => void log.push(`${level}: ${message}`),
    hostname: "host",
  });
  await done;
  runner.stop("graceful");
  await runner.done;
  return { requests, log };
}

describe("asking GitLab for a job", () => {
  it("introduces itself as the executor facts say and passes the last update back", async () => {
    const answer = () =>
      new HttpResponse(null, {
        status: 204,
        headers: { "x-gitlab-last-update": "42", "content-type": "application/json" },
      });
    const { requests } = await poll(answer, 2);
    expect(requests[0]?.headers.get("runner-token")).toBe("glrt-abcdefghijklmnop");
    expect(requests[0]?.body).toMatchObject({
      token: "glrt-abcdefghijklmnop",
      system_id: "s_0123456789ab",
      info: {
        name: "gitlab-runner",
        executor: "kubernetes",
        features: { trace_checksum: true, two_phase_job_commit: true },
      },
    });
    expect(requests[0]?.body.last_update ?? "").toBe("");
    expect(requests[1]?.body.last_update).toBe("42");
  });

  it("repeats a call that GitLab was too busy for, beneath the poll", async () => {
    const answers = (nth: number) =>
      new HttpResponse(null, nth < 3 ? { status: 503, headers: { "retry-after": "0" } } : { status: 204 });
    const { requests, log } = await poll(answers, 3);
    expect(requests).toHaveLength(3);
    expect(log.filter((line) => line.includes("unavailable"))).toEqual([]);
  });

  it("takes an answer that is no JSON for a failure, not for a job", async () => {
    const { log } = await poll(() => HttpResponse.html("<h1>It works!</h1>", { status: 201 }), 2);
    expect(log).toContainEqual(expect.stringMatching(/^warning: .*failed/));
  });
});
