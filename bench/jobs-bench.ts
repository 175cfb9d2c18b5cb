import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { withGround } from "../src/library/ground.ts";
import { createHttpClientFactory, createSeededRandom } from "../src/platform/index.ts";
import { createBuiltInSubject } from "../src/subjects/built-in-subject.ts";
import { createFakeWorld } from "../src/worlds/fake-world.ts";
import { subjectConfig } from "../src/worlds/subject-config.ts";

/** From starting the program to the first result line of a whole run. */
export async function timeToFirstResult(): Promise<number> {
  const reports = await mkdtemp(path.join(tmpdir(), "faultline-bench-"));
  const start = performance.now();
  const main = path.resolve(import.meta.dirname, "../src/cli/faultline.ts");
  const child = spawn(process.execPath, [main, "conformance", "--reports", reports], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const closed = new Promise((resolve) => child.once("close", resolve));
  let first: number | undefined;
  let text = "";
  for await (const chunk of child.stdout) {
    text += String(chunk);
    if (first === undefined && /^(pass|fail|error|skip) /m.test(text)) {
      first = performance.now() - start;
      child.kill("SIGINT");
    }
  }
  await closed;
  await rm(reports, { recursive: true, force: true });
  if (first === undefined) throw new Error(`no result line in:\n${text}`);
  return first;
}

/** One world, one runner, many jobs at the same time. */
export function parallelJobs(count: number, { http1 }: { http1: boolean }): Promise<Record<string, number>> {
  return withGround("auto", async (ground) => {
    const random = createSeededRandom("bench");
    const world = await createFakeWorld(ground, { random });
    try {
      const http = createHttpClientFactory({ network: ground.network, clock: ground.clock });
      const subject = createBuiltInSubject({
        clock: ground.clock,
        random,
        network: ground.network,
        http,
        recorder: world.history,
        version: "bench",
      });
      const names = Array.from(
        { length: count },
        (_, index) => `job-${index}:\n  image: alpine:3.20\n  script: [echo hello]\n`,
      );
      const project = await world.gitlab.createProject({
        path: "group/bench",
        files: { ".gitlab-ci.yml": names.join("") },
      });
      const config = path.join(world.dir, "config.toml");
      const { settings, env, files } = await world.access("token");
      await writeFile(config, subjectConfig(`concurrent = ${count}\n[[runners]]\n`, world.connection, settings, {}));

      const cpu = process.cpuUsage();
      const start = performance.now();
      const pipeline = await world.gitlab.createPipeline(project);
      const running = await subject.start(config, {
        env: http1 ? { ...env, DISABLE_HTTP2: "1" } : env,
        files,
        arguments: [],
        name: "faultline",
        gitlab: { url: world.gitlab.url, token: world.gitlab.runnerToken },
        kubeconfig: () => Promise.resolve(""),
      });
      await world.gitlab.finished(pipeline);
      const { user, system } = process.cpuUsage(cpu);
      const seconds = (performance.now() - start) / 1000;
      const rss = process.memoryUsage.rss() / 2 ** 20;
      const states = world.gitlab.jobs().map(({ state }) => state);
      running.signal("SIGQUIT");
      await running.exited;
      if (states.some((state) => state !== "success")) throw new Error(`jobs ended as ${states.join(", ")}`);
      const requests = world.history.events.filter((event) => event.type === "request" && event.actor === "api").length;
      return {
        [`jobs per second (${count} in parallel)`]: count / seconds,
        "CPU per job, fakes and runner (ms)": (user + system) / 1000 / count,
        "API requests per job": requests / count,
        "RSS (MiB)": rss,
      };
    } finally {
      await world.close();
    }
  });
}
