import fc from "fast-check";
import type { TargetFacts } from "../target/fuzz-target.ts";
import type { Attack } from "./attack.ts";
import { anyBytes, broken } from "./broken-bytes.ts";
import { changedSomewhere } from "./bodies.ts";
import { httpRequest } from "./http-request.ts";
import { oddText, oddUrlText } from "./odd-text.ts";

interface Call {
  method: string;
  path: string;
  headers?: readonly (readonly [string, string])[];
  body?: Uint8Array;
}

/** What runners and users call, with odd bodies, ranges and forms. */
export const gitlabCalls: Attack = {
  name: "gitlab-calls",
  assaults: (facts) =>
    fc
      .oneof(jsonCall(facts), traceCall(facts), formCall(facts), pageCall(facts))
      .map(({ method, path, headers = [], body }) => ({
        door: "gitlab",
        as: "http/1.1",
        parts: [httpRequest(method, `/api/v4/${path}`, [...headers, ["Connection", "close"]], body)],
        ending: "answer",
      })),
};

function jsonCall({ gitlab }: TargetFacts): fc.Arbitrary<Call> {
  const { job, runnerToken } = gitlab;
  const calls: [string, string, unknown][] = [
    [
      "POST",
      "jobs/request",
      {
        token: runnerToken,
        info: { name: "a", features: { variables: true }, config: {} },
        system_id: "s",
        last_update: "a",
      },
    ],
    [
      "PUT",
      `jobs/${job.id}`,
      { token: job.token, state: "running", checksum: "crc32:0", output: { checksum: "a", bytesize: 1 } },
    ],
    ["POST", "runners", { token: "a", description: "b", tag_list: "c,d", info: {} }],
    ["POST", "runners/verify", { token: runnerToken, system_id: "s" }],
    ["POST", "runners/reset_authentication_token", { token: "a" }],
    [
      "POST",
      `projects/${encodeURIComponent(gitlab.project)}/pipeline`,
      { ref: "nobody", variables: [{ key: "a", value: "b" }] },
    ],
  ];
  return fc.constantFrom(...calls).chain(([method, path, value]) => {
    // Its end is not told by chance: then there would be no job any more.
    const whole = changedSomewhere(value).map((changed) => Buffer.from(JSON.stringify(changed)));
    return fc
      .tuple(
        fc.oneof(whole, broken(whole)),
        fc.constantFrom("application/json", "application/x-www-form-urlencoded", ""),
      )
      .map(([body, type]) => ({
        method,
        path,
        headers: [
          ["Content-Type", type],
          ["PRIVATE-TOKEN", gitlab.token],
        ],
        body,
      }));
  });
}

function traceCall({ gitlab }: TargetFacts): fc.Arbitrary<Call> {
  const number = fc.oneof(fc.integer({ min: -2, max: 100 }).map(String), oddText);
  const range = fc.oneof(
    fc.tuple(number, number).map(([from, to]) => `${from}-${to}`),
    oddText,
  );
  return fc.tuple(range, anyBytes).map(([range, body]) => ({
    method: "PATCH",
    path: `jobs/${gitlab.job.id}/trace?debug_trace=${range.length}`,
    headers: [
      ["Job-Token", gitlab.job.token],
      ["Content-Type", "text/plain"],
      ["Content-Range", onOneLine(range)],
    ],
    body,
  }));
}

function formCall({ gitlab }: TargetFacts): fc.Arbitrary<Call> {
  const name = fc.oneof(fc.constantFrom("file", "file", "token", "accessibility"), oddText);
  const part = fc
    .tuple(name, oddText, anyBytes)
    .map(([name, filename, content]) =>
      Buffer.concat([
        Buffer.from(`--b\r\nContent-Disposition: form-data; name="${name}"; filename="${filename}"\r\n\r\n`),
        content,
        Buffer.from("\r\n"),
      ]),
    );
  const form = fc.array(part, { maxLength: 4 }).map((parts) => Buffer.concat([...parts, Buffer.from("--b--\r\n")]));
  const type = fc.oneof(
    { weight: 5, arbitrary: fc.constant("multipart/form-data; boundary=b") },
    { weight: 1, arbitrary: oddText.map((text) => `multipart/form-data; boundary=${onOneLine(text)}`) },
  );
  const query = fc.oneof(
    fc.constantFrom("artifact_format=zip&artifact_type=archive", "artifact_format=gzip&artifact_type=junit", ""),
    fc
      .tuple(fc.constantFrom("expire_in", "artifact_type", "artifact_format"), oddUrlText)
      .map((pair) => pair.join("=")),
  );
  return fc.tuple(broken(form), type, query).map(([body, type, query]) => ({
    method: "POST",
    path: `jobs/${gitlab.job.id}/artifacts?${query}`.replaceAll(/[^\u0021-\u00ff]/g, "?"),
    headers: [
      ["Job-Token", gitlab.job.token],
      ["Content-Type", type],
    ],
    body,
  }));
}

function pageCall({ gitlab }: TargetFacts): fc.Arbitrary<Call> {
  const part = fc.oneof(
    fc.constantFrom(
      "projects",
      "1",
      encodeURIComponent(gitlab.project),
      "jobs",
      "pipelines",
      "trace",
      "runners",
      "artifacts",
      "retry",
    ),
    oddUrlText,
  );
  const parameter = fc.tuple(
    fc.constantFrom("page", "per_page", "scope", "status", "search", "order_by", "scope[]"),
    oddUrlText,
  );
  return fc
    .tuple(
      fc.constantFrom("GET", "GET", "POST", "DELETE"),
      fc.array(part, { maxLength: 5 }),
      fc.array(parameter, { maxLength: 3 }),
    )
    .map(([method, parts, parameters]) => ({
      method,
      path: `${parts.join("/")}?${parameters.map((pair) => pair.join("=")).join("&")}`.replaceAll(
        /[^\u0021-\u00ff]/g,
        "?",
      ),
      headers: [["PRIVATE-TOKEN", gitlab.token]],
    }));
}

function onOneLine(text: string): string {
  return text.replaceAll(/[^\u0020-\u00ff]/g, "?");
}
