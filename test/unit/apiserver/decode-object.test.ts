import { expect, test } from "vitest";
import { decodeObject } from "../../../fake-apiserver/protobuf/decode-object.ts";

/** A field with bytes: small lengths only. */
function field(number: number, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from([number * 8 + 2, bytes.length]), bytes]);
}

const number = (field: number, value: number) => Buffer.from([field * 8, value]);

function envelope(apiVersion: string, kind: string, raw: Buffer): Buffer {
  const type = Buffer.concat([field(1, apiVersion), field(2, kind)]);
  return Buffer.concat([Buffer.from("k8s\0"), field(1, type), field(2, raw), field(3, ""), field(4, "")]);
}

test("a secret as client-go sends it", () => {
  const meta = Buffer.concat([field(1, "login"), field(2, ""), field(3, "ci"), field(8, "")]);
  const entry = Buffer.concat([field(1, "user"), field(2, "me")]);
  const raw = Buffer.concat([field(1, meta), field(2, entry), field(3, ""), number(5, 0)]);
  expect(decodeObject(envelope("v1", "Secret", raw))).toEqual({
    kind: "Secret",
    apiVersion: "v1",
    metadata: { name: "login", namespace: "ci" },
    data: { user: Buffer.from("me").toString("base64") },
    immutable: false,
  });
});

test("optional zeros are kept: a grace period of nothing", () => {
  const raw = Buffer.concat([number(1, 0), field(4, "Background"), field(5, "All")]);
  expect(decodeObject(envelope("v1", "DeleteOptions", raw))).toEqual({
    kind: "DeleteOptions",
    apiVersion: "v1",
    gracePeriodSeconds: 0,
    propagationPolicy: "Background",
    dryRun: ["All"],
  });
});

test("bytes without the envelope, bytes that end too early, kinds without a description", () => {
  expect(() => decodeObject(Buffer.from("{}"))).toThrow("expected prefix [107 56 115 0]");
  const whole = envelope("v1", "Secret", field(1, field(1, "login")));
  expect(() => decodeObject(whole.subarray(0, -6))).toThrow("unexpected EOF");
  expect(() => decodeObject(envelope("v1", "Gadget", Buffer.alloc(0)))).toThrow("no protobuf description of Gadget");
});
