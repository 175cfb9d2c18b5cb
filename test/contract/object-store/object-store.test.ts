import { afterEach, beforeEach, expect, test } from "vitest";
import { startObjectStore, type ObjectStore } from "../../../fake-gitlab/index.ts";
import { createMemoryRecorder } from "../../../src/history/memory-recorder.ts";
import { noFaults } from "../../../src/faults/no-faults.ts";
import {
  createHttpClientFactory,
  createSeededRandom,
  createSocketNetwork,
  createWallClock,
  type Clock,
} from "../../../src/platform/index.ts";
import { s3Storage } from "../../../src/runner/cache/s3-storage.ts";
import type { S3CacheConfig } from "../../../src/runner/config/cache-config.ts";

const clock = createWallClock();
const network = createSocketNetwork();
let store: ObjectStore;

beforeEach(async () => {
  const history = createMemoryRecorder(clock);
  store = await startObjectStore({ clock, network, random: createSeededRandom("1"), history, faults: noFaults });
});
afterEach(() => store.close());

function signer(changes: Partial<S3CacheConfig> = {}, now?: number) {
  const config: S3CacheConfig = {
    ServerAddress: `${store.address.host}:${store.address.port}`,
    AccessKey: store.accessKey,
    SecretKey: store.secretKey,
    SessionToken: "",
    BucketName: store.bucket,
    BucketLocation: "",
    Insecure: true,
    PathStyle: undefined,
    AuthenticationType: "",
    ServerSideEncryption: "",
    ServerSideEncryptionKeyID: "",
    Accelerate: false,
    DualStack: false,
    RoleARN: "",
    UploadRoleARN: "",
    ...changes,
  };
  const at: Clock = now === undefined ? clock : { ...clock, now: () => now };
  return s3Storage(config, at);
}

async function send(method: "GET" | "HEAD" | "PUT", url: string, headers: Record<string, string> = {}, body = "") {
  const client = createHttpClientFactory({ network, clock })({});
  try {
    const answer = await client.request({
      method,
      url,
      headers,
      ...(method === "PUT" ? { body: Buffer.from(body) } : {}),
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  } finally {
    client.close();
  }
}

test("an object that was put with a signed address is read back with another", async () => {
  const object = "runner/x/project/1/a key+with (odd) ünïcode";
  const { url, headers, checkUrl } = signer({ ServerSideEncryption: "S3" }).upload(object, 60);
  expect((await send("HEAD", checkUrl)).status).toBe(404);
  expect((await send("PUT", url, headers, "content")).status).toBe(200);
  const { url: get, headUrl } = signer().download(object, 60);
  const head = await send("HEAD", headUrl);
  expect(head.status).toBe(200);
  expect(head.headers["content-length"]).toBe("7");
  expect(head.headers["x-amz-server-side-encryption"]).toBe("AES256");
  expect(Number.isNaN(Date.parse(head.headers["last-modified"] ?? ""))).toBe(false);
  expect(await send("GET", get)).toMatchObject({ status: 200, text: "content" });
  expect(store.objects().map(({ key }) => key)).toEqual([object]);
});

test.each([
  ["a wrong secret", { SecretKey: "wrong" }, undefined, 403, "SignatureDoesNotMatch"],
  ["an unknown key", { AccessKey: "nobody" }, undefined, 403, "InvalidAccessKeyId"],
  ["another region", { BucketLocation: "eu-central-1" }, undefined, 400, "expecting 'us-east-1'"],
  ["another bucket", { BucketName: "elsewhere" }, undefined, 404, "NoSuchBucket"],
  ["a missing object", {}, undefined, 404, "NoSuchKey"],
  ["an address of yesterday", {}, -86_400_000, 403, "Request has expired."],
  ["an address of tomorrow", {}, 86_400_000, 403, "Request is not valid yet."],
])("%s is refused", async (_, changes, shift, status, text) => {
  const now = shift === undefined ? undefined : clock.now() + shift;
  const answer = await send("GET", signer(changes, now).download("o", 60).url);
  expect(answer.status).toBe(status);
  expect(answer.text).toContain(text);
});

test("an address is good for its method, path, headers and lifetime only", async () => {
  const { url } = signer({ ServerSideEncryption: "S3" }).upload("o", 60);
  expect((await send("PUT", url, {}, "without the header")).status).toBe(403);
  const { url: get } = signer().download("o", 60);
  expect((await send("PUT", get, {}, "x")).status).toBe(403);
  expect((await send("GET", get.replace("/o?", "/p?"))).status).toBe(403);
  expect((await send("GET", get.replace("X-Amz-Expires=60", "X-Amz-Expires=600"))).status).toBe(403);
  expect((await send("GET", get.replace(/\?.*/, ""))).text).toContain("AccessDenied");
});
