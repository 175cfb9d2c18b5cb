import { cutAfter } from "../streams/stream-server.ts";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startApiServer, type ApiServer } from "../../../fake-apiserver/index.ts";
import { createKubernetesExecutor } from "../../../src/executor/index.ts";
import type { FaultEngine } from "../../../src/faults/fault-engine.ts";
import { noFaults } from "../../../src/faults/no-faults.ts";
import { scriptedFaults } from "../../scripted-faults.ts";
import { createMemoryRecorder } from "../../../src/history/memory-recorder.ts";
import {
  createHttpClientFactory,
  createProcessRuntime,
  createSeededRandom,
  createSocketNetwork,
  createWallClock,
  type ContainerRuntime,
} from "../../../src/platform/index.ts";
import { jobContext, stage } from "./job-context.ts";

/** `read-logs` of the helper, as executor facts 4.4 describe it. */
const HELPER = `#!/usr/bin/perl
use strict; $| = 1;
my %o = @ARGV[1 .. $#ARGV];
my ($path, $offset) = ($o{"--path"}, $o{"--offset"});
open(my $f, "<:raw", $path) or exit 1;
seek($f, $offset, 0);
while (1) {
  my $line = <$f>;
  if (!defined $line) { select(undef, undef, undef, 0.02); seek($f, $offset, 0); next; }
  while (length $line) {
    my $piece = substr($line, 0, 16384, "");
    $offset += length $piece;
    print "$offset $piece", ($piece =~ /\\n$/ ? "" : "\\n");
  }
}
`;
const BUILD_SHELL = "#!/bin/bash\numask 0000\nexec bash\n";

const clock = createWallClock();
const network = createSocketNetwork();
const ever = new AbortController().signal;
let dir: string;
let runtime: ContainerRuntime;
const closers: (() => Promise<void>)[] = [];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "cluster-"));
  for (const [name, text] of [
    ["gitlab-runner-helper", HELPER],
    ["gitlab-runner-build", BUILD_SHELL],
  ] as const) {
    await writeFile(join(dir, name), text);
    await chmod(join(dir, name), 0o755);
  }
  runtime = await createProcessRuntime({ dir: join(dir, "runtime") });
});

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

afterAll(async () => {
  await runtime.close();
  await rm(dir, { recursive: true, force: true });
});

async function start(faults: FaultEngine = noFaults) {
  const random = createSeededRandom("cluster");
  const history = createMemoryRecorder(clock);
  const files = {
    "/usr/bin/gitlab-runner-helper": join(dir, "gitlab-runner-helper"),
    "/usr/bin/gitlab-runner-build": join(dir, "gitlab-runner-build"),
  };
  const stateDir = await mkdtemp(join(dir, "state-"));
  const api: ApiServer = await startApiServer({
    clock,
    network,
    random,
    history,
    faults,
    runtime,
    stateDir,
    images: { find: (name) => ({ name, content: { files: runtime.isolation.files ? files : {} } }) },
  });
  closers.push(() => api.close());
  api.apply([{ apiVersion: "v1", kind: "Namespace", metadata: { name: "ci" } }]);
  const base = join(stateDir, "job");
  const job = jobContext({
    kubernetes: {
      host: api.url,
      ca_file: "/ca.crt",
      cleanup_grace_period_seconds: 0,
      bearer_token: api.addToken("runner", ["system:masters"]),
      ...(runtime.isolation.files ? {} : { scripts_base_dir: base, logs_base_dir: base }),
    },
    ...(runtime.isolation.files ? {} : { buildsDir: `${base}/builds` }),
    job: { credentials: [{ type: "registry", url: "registry.test", username: "me", password: "pass" }] },
  });
  const create = createKubernetesExecutor({
    clock,
    random,
    http: createHttpClientFactory({ network, clock }),
    env: {},
    readFile: async () => api.caPem,
  });
  const executor = create(job.context);
  closers.push(() => executor.cleanup());
  return { api, history, executor, ...job };
}

/** A fault at the first stream that fits. */
function cutOnce(
  fits: (command: string | undefined, kind: string) => boolean,
  cut: { channel: "stdin" | "output"; afterBytes: number; how: "reset" | "end" },
): FaultEngine & { count(): number } {
  let count = 0;
  const fired = () => {
    count++;
  };
  const engine = scriptedFaults({
    stream({ command, kind }) {
      if (count > 0 || !fits(command, kind)) return undefined;
      return { ...cutAfter(cut.afterBytes, cut), fired };
    },
  });
  return { ...engine, count: () => count };
}

describe("a job on the embedded cluster", () => {
  it("runs stages in both containers, with the true exit code, and leaves nothing", async () => {
    const { api, executor, output } = await start();
    await executor.prepare();
    await executor.run(stage("prepare_script", "echo from the helper", "helper"), ever);
    await expect(executor.run(stage("step_script", "printf 'no end'; exit 37"), ever)).rejects.toMatchObject({
      name: "BuildError",
      exitCode: 37,
    });
    expect(output()).toBe("from the helper\n\nno end\n");
    const secret = api.store.list("secrets", "ci").find(({ metadata }) => metadata.name.startsWith("runner-"));
    expect(secret?.metadata.ownerReferences).toMatchObject([{ apiVersion: "v1", kind: "Pod" }]);
    const gone = new Promise<void>((done) => {
      api.store.subscribe("secrets", ({ type }) => type === "DELETED" && done());
    });
    executor.finish(undefined);
    await executor.cleanup();
    await gone;
    expect(api.store.list("pods", "ci").filter(({ metadata }) => metadata.deletionTimestamp === undefined)).toEqual([]);
  });

  it.each([20, 100, 100_000])(
    "runs a script once when attach is reset after %i bytes of its line",
    async (afterBytes) => {
      const faults = cutOnce((_, kind) => kind === "attach", { channel: "stdin", afterBytes, how: "reset" });
      const { history, executor, output } = await start(faults);
      await executor.prepare();
      await executor.run(stage("step_script", "echo run; sleep 0.6"), ever);
      expect(output()).toBe("run\n\n");
      expect(history.events.filter(({ type }) => type === "stage-start")).toHaveLength(1);
      expect(faults.count()).toBe(afterBytes < 1000 ? 1 : 0);
    },
  );

  it.each(["reset", "end"] as const)("keeps every byte when the log stream is cut midway by %s", async (how) => {
    const faults = cutOnce((command) => command?.includes("read-logs") === true, {
      channel: "output",
      afterBytes: 3333,
      how,
    });
    const { executor, output } = await start(faults);
    await executor.prepare();
    await executor.run(stage("step_script", "seq 1 5000; head -c 20000 /dev/zero | tr '\\0' '\\377'"), ever);
    const numbers = Array.from({ length: 5000 }, (_, i) => `${i + 1}\n`).join("");
    expect(output()).toBe(`${numbers}${"\xff".repeat(20_000)}\n`);
    expect(faults.count()).toBe(1);
  });

  it("kills what a cancelled script started before it gives up", async () => {
    const { executor, output } = await start();
    const cancel = new AbortController();
    await executor.prepare();
    const reason = new Error("canceled");
    const running = executor.run(stage("step_script", "echo begin; sleep 1000"), cancel.signal);
    const failed = expect(running).rejects.toBe(reason);
    await expect.poll(output, { timeout: 30_000 }).toContain("begin");
    cancel.abort(reason);
    await failed;
    const left = "for c in /proc/[0-9]*/cmdline; do tr '\\0' ' ' < $c; echo; done | grep '^sleep 1000' || echo none";
    await executor.run(stage("after_script", left), ever);
    expect(output()).toMatch(/none\n\n$/);
  });
});
