import { once } from "node:events";
import net from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, it } from "vitest";
import { startPipeline, startTestGitLab, takeJob, type TestGitLab } from "./test-gitlab.ts";

const CHUNK = Buffer.alloc(64 * 1024);
const CHUNKS = 256;
const BEGIN = Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n\r\n');

let test: TestGitLab;
afterEach(() => test.close());

const refusedBy = {
  "a fault": { plan: [{ fault: "artifact-refused", where: { subresource: "artifacts" } }] },
  "its size": { limits: { maxArtifactBytes: 100 } },
};

it.each(Object.entries(refusedBy))(
  "who hears nothing before all is sent still hears why: an upload refused for %s",
  async (_, options) => {
    test = await startTestGitLab(options);
    await startPipeline(test.gitlab, "a: { script: x }");
    const { id, token } = await takeJob(test.gitlab);
    const { hostname, port } = new URL(test.gitlab.url);

    const socket = net.connect({ host: hostname, port: Number(port) }).pause();
    const broken: unknown[] = [];
    socket.on("error", (error) => broken.push(error));
    await once(socket, "connect");
    const write = (bytes: string | Buffer) => new Promise((resolve) => socket.write(bytes, resolve));
    await write(
      `POST /api/v4/jobs/${id}/artifacts HTTP/1.1\r\nHost: gitlab\r\nJOB-TOKEN: ${token}\r\n` +
        "Content-Type: multipart/form-data; boundary=x\r\n" +
        `Content-Length: ${BEGIN.length + CHUNK.length * CHUNKS}\r\n\r\n`,
    );
    await write(BEGIN);
    for (let sent = 0; sent < CHUNKS; sent++) await write(CHUNK);

    expect(broken).toEqual([]);
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain("413 Request Entity Too Large");
  },
);
