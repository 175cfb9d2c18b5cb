import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { boundaryOf, multipartParts } from "../../../fake-gitlab/artifacts/multipart.ts";

async function read(form: Buffer, chunkSize: number) {
  const chunks: Buffer[] = [];
  for (let at = 0; at < form.length; at += chunkSize) chunks.push(form.subarray(at, at + chunkSize));
  const parts: { name: string; filename: string | undefined; body: string }[] = [];
  for await (const { name, filename, body } of multipartParts(Readable.from(chunks), "b-1")) {
    const bytes: Buffer[] = [];
    for await (const chunk of body) bytes.push(chunk);
    parts.push({ name, filename, body: Buffer.concat(bytes).toString() });
  }
  return parts;
}

const FORM = Buffer.from(
  '--b-1\r\nContent-Disposition: form-data; name="note"\r\n\r\n\r\n--b-1\r\n' +
    'Content-Type: x/y\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n\r\n\r\n--b-\r\n--b\r\n\r\n--b-1--\r\n',
);

describe("a multipart form", () => {
  it("is the same however it is cut", async () => {
    for (let size = 1; size <= FORM.length; size++) {
      expect(await read(FORM, size)).toEqual([
        { name: "note", filename: undefined, body: "" },
        { name: "file", filename: "a.zip", body: "\r\n--b-\r\n--b\r\n" },
      ]);
    }
  });

  it("does not end early", async () => {
    for (const length of [3, 40, FORM.length - 10]) {
      await expect(read(FORM.subarray(0, length), 7)).rejects.toThrow("the form ends before its last boundary");
    }
  });

  it("has its boundary in the content type", () => {
    expect(boundaryOf("multipart/form-data; boundary=abc; charset=x")).toBe("abc");
    expect(boundaryOf('multipart/form-data; charset=x; boundary="a b"')).toBe("a b");
    expect(boundaryOf("text/plain; boundary=abc")).toBeUndefined();
  });
});
