import { constants, deflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { httpRequest } from "../../../proving/fuzz/attacks/http-request.ts";
import { streamOpening } from "../../../proving/fuzz/attacks/stream-opening.ts";
import { carryOut, type Assault, type Outcome } from "../../../proving/fuzz/assault.ts";
import { startFuzzTarget, type FuzzTarget } from "../../../proving/fuzz/target/fuzz-target.ts";

// What `npm run fuzz` has found: each of these once ended the server, hung, or left a connection behind.
let target: FuzzTarget;

beforeAll(async () => {
  target = await startFuzzTarget();
});

afterAll(() => target.close());

const assail = (assault: Partial<Assault>): Promise<Outcome> =>
  carryOut({ door: "api", as: "http/1.1", parts: [], ending: "answer", ...assault }, target.facts, Infinity);

function sent(method: string, path: string, contentType: string, body: string | Uint8Array): Promise<Outcome> {
  const headers = [
    ["Authorization", `Bearer ${target.facts.api.token}`],
    ["Content-Type", contentType],
    ["Connection", "close"],
  ] as const;
  return assail({ parts: [httpRequest(method, path, headers, Buffer.from(body))] });
}

describe("a stream over SPDY", () => {
  const ZLIB_HEAD = Buffer.from("78bbe3c6a7c2", "hex");
  const synStream = (block: Buffer) => {
    const compressed = deflateRawSync(block, { finishFlush: constants.Z_SYNC_FLUSH });
    const body = Buffer.concat([Buffer.from("00000001000000000000", "hex"), ZLIB_HEAD, compressed]);
    const head = Buffer.from("8003000100000000", "hex");
    head.writeUIntBE(body.length, 5, 3);
    return Buffer.concat([head, body]);
  };
  const opening = (path: string) =>
    streamOpening(target.facts, path, [
      ["Upgrade", "SPDY/3.1"],
      ["X-Stream-Protocol-Version", "v4.channel.k8s.io"],
    ]);
  const cat = "exec?command=cat&stdin=true&stdout=true";

  test.each([
    ["breaks off", Buffer.from("000000010000", "hex")],
    ["counts more headers than it has", Buffer.from("ffffffff", "hex")],
    ["is nothing", Buffer.alloc(0)],
    ["is large beyond reason when it is unpacked", Buffer.alloc(4_000_000)],
  ])("ends where a header block %s", async (_, block) => {
    const { status } = await assail({ opening: opening(cat), parts: [synStream(block)] });
    expect(status).toBe(101);
  });

  test("that is refused lets go of a client who has sent more already", async () => {
    const { status } = await assail({
      opening: opening("portforward?ports=1"),
      parts: [synStream(Buffer.alloc(9))],
      ending: "end",
    });
    expect(status).toBe(403);
    await vi.waitUntil(async () => (await target.holdings(false)).sockets === 0, { timeout: 50_000 });
  });
});

describe("a body", () => {
  const configMaps = "/api/v1/namespaces/fuzz/configmaps?dryRun=All";

  test("with an unknown field that a header cannot spell is answered with a warning in UTF-8", async () => {
    const path = "/api/v1/namespaces/fuzz/configmaps/config?dryRun=All";
    const { status, answer } = await sent("PATCH", path, "application/merge-patch+json", '{"\u{203f2}":1}');
    expect(status).toBe(200);
    expect(Buffer.from(answer, "latin1").toString()).toContain('unknown field \\"\u{203f2}\\"');
  });

  test.each([
    ["JSON", "application/json", `{"data":${"[".repeat(200_000)}${"]".repeat(200_000)}}`],
    ["JSON in YAML", "application/yaml", `{"data":${"[".repeat(20_000)}${"]".repeat(20_000)}}`],
    ["YAML", "application/yaml", "- ".repeat(5_000)],
  ])("of %s that is nested without end is refused", async (_, type, body) => {
    const { status, answer } = await sent("POST", configMaps, type, body);
    expect(status).toBe(400);
    expect(answer).toContain("exceeded max depth");
  });

  test("in YAML may have many keys", async () => {
    const data = Array.from({ length: 20_000 }, (_, index) => `  k${index}: v`).join("\n");
    const object = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: large}\ndata:\n${data}\n`;
    const { status } = await sent("POST", configMaps, "application/yaml", object);
    expect(status).toBe(201);
  });
});

test.each([
  ["api", "GET / HTTP/1.1\nno header\r\n\r\n", 400],
  ["gitlab", "GET / HTTP/1.1\r\nno header\r\n\r\n", 400],
  ["api", `GET / HTTP/1.1\r\nX: ${"x".repeat(100_000)}\r\n\r\n`, 431],
] as const)("what is no HTTP is told so by the %s", async (door, text, status) => {
  expect(await assail({ door, parts: [Buffer.from(text)] })).toMatchObject({ status });
});

describe("an artifact", () => {
  const upload = (form: string) => {
    const { job } = target.facts.gitlab;
    const headers = [
      ["Job-Token", job.token],
      ["Content-Type", "multipart/form-data; boundary=b"],
      ["Connection", "close"],
    ] as const;
    const parts = [httpRequest("POST", `/api/v4/jobs/${job.id}/artifacts`, headers, Buffer.from(form))];
    return assail({ door: "gitlab", parts });
  };

  test("may be called as no file can be", async () => {
    const name = `\0${"ü".repeat(300)}`;
    const form = `--b\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\nbytes\r\n--b--\r\n`;
    expect(await upload(form)).toMatchObject({ status: 201 });
  });
});
