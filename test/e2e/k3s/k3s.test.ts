import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DockerEngine } from "../../../src/platform/docker/index.ts";
import { findEngine, runContainers } from "../../../src/worlds/k3s/index.ts";
import { faultline } from "../cli/faultline.ts";
import { repository, startFaultline, type RunningProgram } from "../cli/running-faultline.ts";

/** Of one start to the take-down; a busy machine takes minutes. */
const PATIENCE = 900_000;
const SCENARIOS = ["basic/success", "basic/script-failure"];

const image = process.env["FAULTLINE_K3S_IMAGE"];
const found = await findEngine(process.env).catch((error: Error) => error);
/** Somebody else may use the same engine. */
const before = found instanceof Error ? [] : await runContainers(found.engine);

async function newContainers(engine: DockerEngine): Promise<string[]> {
  const ids = (await runContainers(engine)).map(({ id }) => id);
  return ids.filter((id) => before.every((other) => other.id !== id));
}

if (found instanceof Error) {
  describe("--cluster k3s on a machine without Docker", () => {
    it("says so in words, and ends with 2", async () => {
      console.log(`NOT RUN HERE: the tests of k3s in a container (${found.message.split("\n")[0]})`);
      const { code, stderr } = await faultline(["conformance", "--cluster", "k3s", "basic/success"]);
      expect(stderr).toContain(found.message);
      expect(stderr).toMatch(/Docker/);
      expect(code).toBe(2);
    });
  });
} else if (image === undefined) {
  describe("--cluster k3s on a machine without an image of k3s", () => {
    it("says so in words, and ends with 2", async () => {
      console.log(
        "NOT RUN HERE: the tests of k3s in a container (FAULTLINE_K3S_IMAGE names no image, such as rancher/k3s:v1.36.1-k3s1)",
      );
      const none = "127.0.0.1:1/faultline/no-such-image:0";
      const { code, stderr } = await faultline([
        "conformance",
        "--cluster",
        "k3s",
        "--k3s-image",
        none,
        "basic/success",
      ]);
      expect(stderr).toContain(`the image ${none} is not in Docker and cannot be pulled`);
      expect(code).toBe(2);
      expect(await newContainers(found.engine)).toEqual([]);
    });
  });
} else {
  describe("--cluster k3s", () => {
    let dir = "";
    const { engine } = found;

    beforeAll(() => {
      dir = mkdtempSync(path.join(tmpdir(), "faultline-k3s-"));
      const made = spawnSync(process.execPath, ["packaging/images.ts", "--out", dir], {
        cwd: repository,
        encoding: "utf8",
      });
      expect(made.stderr).toBe("");
    }, PATIENCE);
    afterAll(() => rmSync(dir, { recursive: true, force: true }));

    function start(...more: string[]): RunningProgram {
      const archives = ["helper", "build"].flatMap((name) => ["--load-images", path.join(dir, `${name}.tar`)]);
      const reports = path.join(dir, "reports");
      const words = ["conformance", "--cluster", "k3s", "--k3s-image", image ?? "", ...archives, "--reports", reports];
      return startFaultline([...words, "--helper-image", "faultline/helper:1", ...SCENARIOS, ...more]);
    }

    /** The container of a run that has begun its scenarios. */
    async function container(run: RunningProgram): Promise<string> {
      await run.until(/^to be skipped/m);
      const [only, ...others] = await newContainers(engine);
      expect(others).toEqual([]);
      return only ?? "";
    }

    it("runs scenarios from start to take-down", { timeout: PATIENCE }, async () => {
      const { code, stdout, stderr } = await start("faults/kubelet-containers/build-out-of-memory").ended;
      expect(stderr).toBe("");
      expect(stdout).toMatch(/^k3s: Docker .* CPUs/m);
      expect(stdout).toContain(`k3s: starting ${image} with the images of helper.tar, build.tar`);
      expect(stdout).toMatch(/^k3s: ready after .* s; its pods reach this machine/m);
      expect(stdout).toContain("3 scenarios: 3 passed, 0 failed");
      expect(code).toBe(0);
      expect(await newContainers(engine)).toEqual([]);
    });

    it("leaves nothing after Ctrl-C", { timeout: PATIENCE }, async () => {
      const run = start();
      const id = await container(run);
      run.signal("SIGINT");
      const { code, stderr } = await run.ended;
      expect(stderr).toContain("interrupted:");
      expect(code).toBe(130);
      expect(await existing(engine, id)).toBe(false);
    });

    it("leaves nothing when it is killed", { timeout: PATIENCE }, async () => {
      const run = start();
      const id = await container(run);
      const removed = engine.call("POST", `/containers/${id}/wait?condition=removed`);
      run.signal("SIGKILL");
      await run.ended;
      await removed;
      expect(await existing(engine, id)).toBe(false);
    });

    it("ends with 3 and a report when the container is killed", { timeout: PATIENCE }, async () => {
      const run = start();
      const id = await container(run);
      await engine.call("POST", `/containers/${id}/kill`);
      const { code, stderr } = await run.ended;
      expect(stderr).toContain(`the container of k3s (${id.slice(0, 12)}) ended during the run with exit code 137`);
      expect(stderr).toMatch(/\d of 2 scenarios were finished/);
      expect(code).toBe(3);
      expect(await existing(engine, id)).toBe(false);
      const last = readdirSync(path.join(dir, "reports")).toSorted().at(-2) ?? "";
      const report = JSON.parse(readFileSync(path.join(dir, "reports", last, "report.json"), "utf8")) as {
        world: string;
      };
      expect(report.world).toBe("k3s");
      expect(existsSync(path.join(dir, "reports", last, "junit.xml"))).toBe(true);
    });
  });
}

async function existing(engine: DockerEngine, id: string): Promise<boolean> {
  return (await engine.call("GET", `/containers/${id}/json`)).status === 200;
}
