import { spawn } from "node:child_process";
import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { hostname } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDockerEngine } from "../../../src/platform/docker/index.ts";
import { sweepContainers } from "../../../src/worlds/k3s/index.ts";
import { startFaultline } from "../../e2e/cli/running-faultline.ts";
import { CONTAINER, log, startFakeDocker, type FakeDocker } from "./fake-docker.ts";

const LIVING = `${hostname()}/${process.pid}`;

/** Opens k3s in a process of its own, as a harness that is about to die. */
function harness(docker: FakeDocker) {
  const program = path.join(import.meta.dirname, "open-k3s-program.ts");
  const env = {
    PATH: process.env["PATH"],
    DOCKER_HOST: docker.url,
    HOME: path.dirname(docker.socket),
    TESTCONTAINERS_RYUK_DISABLED: "true",
    TESTCONTAINERS_HOST_OVERRIDE: "127.0.0.1",
  };
  return spawn(process.execPath, [program], { env, stdio: ["ignore", "pipe", "inherit"] });
}

describe("what a run started in Docker", () => {
  let docker: FakeDocker;
  beforeEach(async () => {
    docker = await startFakeDocker();
    docker.answers = {
      [`GET /containers/${CONTAINER}/logs`]: log("level=info msg=starting\n", true),
      "GET /containers/json": (_: unknown, response: ServerResponse) => {
        const made = docker.requests.some((line) => line.startsWith("POST /containers/create"));
        response.end(JSON.stringify(made ? [{ Id: CONTAINER, Image: "rancher/k3s:test", Labels: {} }] : []));
      },
    };
  });
  afterEach(() => docker.close());

  it("is removed by the watchdog when the harness is killed with SIGKILL", async () => {
    const child = harness(docker);
    await docker.asked(`GET /containers/${CONTAINER}/logs`);
    expect(docker.requests.filter((line) => line.startsWith("DELETE"))).toEqual([]);
    child.kill("SIGKILL");
    expect(await docker.asked("DELETE")).toBe(`DELETE /containers/${CONTAINER}?force=true&v=true`);
    const filters = encodeURIComponent(JSON.stringify({ label: ["faultline.dev/run=run-1"] }));
    expect(docker.requests).toContain(`GET /containers/json?all=true&filters=${filters}`);
  });

  it("is removed by the harness when it is interrupted while k3s starts", async () => {
    const child = harness(docker);
    const ended = once(child, "exit");
    let output = "";
    child.stdout.on("data", (piece) => (output += String(piece)));
    await docker.asked(`GET /containers/${CONTAINER}/logs`);
    child.kill("SIGINT");
    await ended;
    // The start that was given up may still ask for its container, but makes no other.
    const removed = docker.requests.indexOf(`DELETE /containers/${CONTAINER}?force=true&v=true`);
    expect(removed).toBeGreaterThan(0);
    expect(docker.requests.slice(removed).join("\n")).not.toContain("POST /containers/create");
    expect(output).toContain("interrupted");
  });

  it("is swept by the next run when its own has died, unless it was kept or is another machine's", async () => {
    const containers = {
      dead: { "faultline.dev/owner": `${hostname()}/999999999-1` },
      reused: { "faultline.dev/owner": `${LIVING}-1` },
      kept: { "faultline.dev/owner": `${hostname()}/999999999-1`, "faultline.dev/keep": "true" },
      elsewhere: { "faultline.dev/owner": "other-machine/1-1" },
    };
    docker.answers = {
      "GET /containers/json": Object.entries(containers).map(([Id, labels]) => {
        return { Id, Image: "rancher/k3s:test", Labels: { "faultline.dev/run": "old", ...labels } };
      }),
    };
    const engine = createDockerEngine({ url: docker.url, from: "test" }, {});
    if (engine === undefined) throw new Error("no engine");
    expect(await sweepContainers(engine)).toEqual([
      "removed the container dead (rancher/k3s:test) of run old",
      "removed the container reused (rancher/k3s:test) of run old",
    ]);
    const removed = () => docker.requests.filter((line) => line.startsWith("DELETE"));
    expect(removed().map((line) => line.replace(/\?.*/, ""))).toEqual([
      "DELETE /containers/dead",
      "DELETE /containers/reused",
    ]);
    docker.requests.length = 0;
    const environment = { DOCKER_HOST: docker.url, HOME: path.dirname(docker.socket) };
    const sweep = (...more: string[]) =>
      startFaultline(["conformance", "sweep", "--cluster", "k3s", ...more], { env: environment }).ended;
    const lines = (verb: string) => [
      `${verb}: container dead (rancher/k3s:test) of old`,
      `${verb}: container reused (rancher/k3s:test) of old`,
      `${verb}: container kept (rancher/k3s:test) of old, kept by --keep`,
    ];
    expect((await sweep("--dry-run")).stdout.trimEnd().split("\n")).toEqual(lines("would take away"));
    expect(removed()).toEqual([]);
    expect((await sweep()).stdout.trimEnd().split("\n")).toEqual(lines("taken away"));
    expect(removed()).toHaveLength(3);
  });
});
