import { afterAll, describe, expect, it } from "vitest";
import { text } from "node:stream/consumers";
import { createScratchFolder, createSpawnedPrograms } from "../../../src/platform/index.ts";

describe("programs that a small process starts", async () => {
  const scratch = await createScratchFolder("spawned-programs-");
  const programs = createSpawnedPrograms(scratch.path);
  const env = { PATH: process.env["PATH"] ?? "" };
  afterAll(() => programs.close().finally(() => scratch.remove()));

  it("have their streams, their folder, their environment and their end", async () => {
    const program = await programs.start(["sh", "-c", 'cat; pwd; echo "$WORD" >&2; exit 7'], {
      cwd: "/",
      env: { ...env, WORD: "heard" },
    });
    program.stdin.end("said\n");
    expect(await Promise.all([text(program.stdout), text(program.stderr), program.exited])).toEqual([
      "said\n/\n",
      "heard\n",
      { code: 7 },
    ]);
  });

  it("carry more than a pipe holds, both ways", async () => {
    const program = await programs.start(["cat"], { env });
    const sent = "0123456789abcdef".repeat(100_000);
    program.stdin.end(sent);
    expect((await text(program.stdout)) === sent).toBe(true);
  });

  it("can be killed, also when they are gone already", async () => {
    const program = await programs.start(["sleep", "600"], { env });
    program.kill("SIGKILL");
    expect(await program.exited).toEqual({ code: 137, signal: "SIGKILL" });
    program.kill("SIGKILL");
    expect(await text(program.stdout)).toBe("");
  });

  it("say why they cannot start, each for itself", async () => {
    const [missing, good] = await Promise.allSettled([
      programs.start(["no-such-program"], { env }),
      programs.start(["true"], { env }),
    ]);
    expect(missing).toMatchObject({ status: "rejected", reason: { message: "spawn no-such-program ENOENT" } });
    expect(good.status === "fulfilled" && (await good.value.exited)).toEqual({ code: 0 });
  });
});
