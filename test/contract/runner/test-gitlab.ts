import http from "node:http";
import type { AddressInfo } from "node:net";

export interface Call {
  method: string;
  path: string;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** A server that notes every call and answers as the test says; unless told otherwise like a content GitLab. */
export interface TestGitLab {
  url: string;
  calls: Call[];
  /** Jobs to hand out, in order. */
  queue: object[];
  /** Undefined leaves the answer to the default. */
  answer: (call: Call, nth: number) => Answer | undefined;
  /** What the accepted patches made of the log; of several jobs one behind the other. */
  trace(): Buffer;
  /** Bodies of the PUTs. */
  updates(): {
    state: string;
    failure_reason?: string;
    exit_code?: number;
    checksum?: string;
    output?: { bytesize?: number };
  }[];
  close(): Promise<void>;
}

export async function startTestGitLab(): Promise<TestGitLab> {
  /** By job. */
  const traces = new Map<string, Buffer>();
  const usual = (call: Call): Answer => {
    if (call.path === "/api/v4/jobs/request") {
      const job = gitlab.queue.shift();
      return job === undefined ? { status: 204 } : { status: 201, body: job };
    }
    if (call.method !== "PATCH") return { status: 200, body: null };
    const start = Number(String(call.headers["content-range"]).split("-")[0]);
    const [job = ""] = call.path.split("?");
    const trace = traces.get(job) ?? Buffer.alloc(0);
    if (start !== trace.length) return { status: 416, headers: { range: `0-${trace.length}` } };
    traces.set(job, Buffer.concat([trace, call.body]));
    return { status: 202 };
  };
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url: path = "", headers } = request;
      const call = { method, path, headers, body: Buffer.concat(chunks) };
      const kind = `${method} ${path.split("?")[0]}`;
      const nth = gitlab.calls.filter((other) => `${other.method} ${other.path.split("?")[0]}` === kind).length;
      gitlab.calls.push(call);
      const wished = gitlab.answer(call, nth);
      // A patch that is accepted counts, whatever else the answer says.
      const answer = wished === undefined || wished.status === 202 ? { ...usual(call), ...wished } : wished;
      const json = answer.body === undefined ? {} : { "content-type": "application/json" };
      response.writeHead(answer.status, { ...json, ...answer.headers });
      response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const gitlab: TestGitLab = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: [],
    queue: [],
    answer: () => undefined,
    trace: () => Buffer.concat([...traces.values()]),
    updates: () => gitlab.calls.filter(({ method }) => method === "PUT").map(({ body }) => JSON.parse(String(body))),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return gitlab;
}
