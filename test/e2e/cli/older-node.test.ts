import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { residue } from "./residue.ts";
import { repository, startProgram } from "./running-faultline.ts";

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), "older-node-"));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const PRETEND = 'Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.20.2"}})';

/** `bin/faultline.js`, told that its Node is of another version: the machine need not have one. */
function older(...args: string[]) {
  const program = path.join(repository, "bin/faultline.js");
  return startProgram(process.execPath, ["--import", `data:text/javascript,${PRETEND}`, program, ...args], {
    env: { TMPDIR: scratch },
  });
}

describe("bin/faultline.js under an older Node runs the one that the project brings", () => {
  it("with its output and its exit code", async () => {
    expect(await older("--help").ended).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Usage: faultline /) as string,
    });
    expect(await older("conformance", "no/such").ended).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^error: no scenario "no\/such"/) as string,
    });
  });

  it("and waits for its end when a signal comes", async () => {
    const serve = older("serve");
    await serve.until(/Ctrl-C ends it/);
    serve.signal("SIGTERM");
    expect(await serve.ended).toMatchObject({ code: 0, stderr: "" });
    expect(residue(scratch)).toEqual({ processes: [], files: [], mounts: [] });
  });

  it("as npx does", async () => {
    const { code, stdout } = await startProgram("npx", ["faultline", "--help"]).ended;
    expect(stdout).toMatch(/^Usage: faultline /);
    expect(code).toBe(0);
  });
});
