import { expect, test } from "vitest";
import { cacheObject } from "../../../src/runner/cache/cache-storage.ts";
import { chooseCacheStorage } from "../../../src/runner/cache/choose-cache-storage.ts";
import { presignedUrl } from "../../../src/runner/cache/presigned-url.ts";
import { loadConfig } from "../../../src/runner/index.ts";
import { createWallClock } from "../../../src/platform/index.ts";

test("a signature is the one of Amazon's documentation", () => {
  const url = presignedUrl({
    method: "GET",
    origin: "https://examplebucket.s3.amazonaws.com",
    path: "/test.txt",
    region: "us-east-1",
    accessKey: "AKIAIOSFODNN7EXAMPLE",
    secretKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    sessionToken: "",
    now: Date.UTC(2013, 4, 24),
    expires: 86_400,
    headers: {},
  });
  expect(url).toBe(
    "https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256" +
      "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request" +
      "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host" +
      "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
  );
});

function chosen(toml: string) {
  const { config } = loadConfig(`[[runners]]\nurl = "http://gitlab"\nexecutor = "kubernetes"\n${toml}`, "config.toml");
  const cache = config?.runners[0]?.cache;
  if (cache === undefined) throw new Error("no runner");
  return chooseCacheStorage(cache, createWallClock());
}

const KEYS = 'AccessKey = "A"\nSecretKey = "S"\nBucketName = "b"\n';

test.each([
  ["", "https://b.s3.amazonaws.com/o"],
  ['BucketLocation = "eu-central-1"\n', "https://b.s3.eu-central-1.amazonaws.com/o"],
  ["PathStyle = true\n", "https://s3.amazonaws.com/b/o"],
  ['ServerAddress = "minio:9000"\nInsecure = true\n', "http://minio:9000/b/o"],
  ['ServerAddress = "minio:9000"\nPathStyle = false\n', "https://b.minio:9000/o"],
])("[runners.cache.s3] with %j is at %s", (settings, expected) => {
  const { storage } = chosen(`[runners.cache]\nType = "s3"\n[runners.cache.s3]\n${KEYS}${settings}`);
  expect(storage?.download("o", 60).url.replace(/\?.*/, "")).toBe(expected);
});

test("encryption is asked for by headers that the signature covers", () => {
  const settings = 'ServerSideEncryption = "KMS"\nServerSideEncryptionKeyID = "key-1"\n';
  const { storage } = chosen(`[runners.cache]\nType = "s3"\n[runners.cache.s3]\n${KEYS}${settings}`);
  const upload = storage?.upload("o", 60);
  expect(upload?.headers).toEqual({
    "X-Amz-Server-Side-Encryption": "aws:kms",
    "X-Amz-Server-Side-Encryption-Aws-Kms-Key-Id": "key-1",
  });
  const signed = new URL(upload?.url ?? "").searchParams.get("X-Amz-SignedHeaders");
  expect(signed).toBe("host;x-amz-server-side-encryption;x-amz-server-side-encryption-aws-kms-key-id");
});

test.each([
  ['Type = "gcs"\n', 'cache storage "gcs" is not supported by this runner'],
  ['Type = "azure"\n', 'cache storage "azure" is not supported by this runner'],
  ['Type = "ftp"\n', 'cache storage "ftp" is unknown'],
  ['Type = "s3"\n', "needs a section [runners.cache.s3]"],
  ['Type = "s3"\n[runners.cache.s3]\nAccessKey = "A"\nSecretKey = "S"\n', "needs a BucketName"],
  ['Type = "s3"\n[runners.cache.s3]\nBucketName = "b"\n', "needs AccessKey and SecretKey"],
])("what cannot be used is refused by name: %j", (settings, problem) => {
  const choice = chosen(`[runners.cache]\n${settings}`);
  expect(choice.storage).toBeUndefined();
  expect(choice.problem).toContain(problem);
});

test("objects are called after runner, project and key", () => {
  expect(cacheObject({ Path: "", Shared: false }, "abc", 7, "k")).toBe("runner/abc/project/7/k");
  expect(cacheObject({ Path: "/ci/cache/", Shared: true }, "abc", 7, "k")).toBe("ci/cache/project/7/k");
});
