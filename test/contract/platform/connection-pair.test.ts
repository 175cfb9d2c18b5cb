import { once } from "node:events";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { createConnectionPair } from "../../../src/platform/index.ts";

describe("two ends of a connection inside this process", () => {
  it("carry bytes both ways, in order, at the pace of who reads, each way to its own end", async () => {
    const [a, b] = createConnectionPair();
    const lines = Array.from({ length: 50_000 }, (_, index) => `line ${index}\n`).join("");
    let isFull = false;
    for (const line of lines.match(/.*\n/g) ?? []) isFull = !a.write(line);
    expect(isFull).toBe(true);
    a.end();
    expect(await text(b)).toBe(lines);
    b.end("answer");
    expect(await text(a)).toBe("answer");
  });

  it("let arrive what was written before a reset, and then the reset", async () => {
    const [a, b] = createConnectionPair();
    let got = "";
    b.on("data", (chunk: Buffer) => (got += chunk.toString()));
    const broken = once(b, "error");
    a.write("so far");
    a.resetAndDestroy();
    expect(await broken).toMatchObject([{ code: "ECONNRESET" }]);
    expect(got).toBe("so far");
  });

  it("tell the one end that the other is gone", async () => {
    const [a, b] = createConnectionPair();
    b.resume();
    const ended = once(b, "end");
    a.destroy();
    await ended;
    const broken = once(b, "error");
    b.write("too late");
    expect(await broken).toMatchObject([{ code: "EPIPE" }]);
  });
});
