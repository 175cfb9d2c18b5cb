import { readdir } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import { jobExecutor, stage, type JobOptions } from "./job-context.ts";
import { startScriptedApiServer, type Misfortune, type Seen } from "./scripted-api-server.ts";

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

async function world(misfortune: Misfortune = {}) {
  const server = await startScriptedApiServer(misfortune);
  closers.push(() => server.close());
  return server;
}

type World = Awaited<ReturnType<typeof world>>;

function start(server: World, options: JobOptions = {}) {
  const job = jobExecutor(server, options);
  closers.push(() => job.executor.cleanup());
  return job;
}

const ever = new AbortController().signal;

/** A fault for the first request that matches. */
function once<T>(matches: (seen: Seen) => boolean, fault: T): (seen: Seen) => T | undefined {
  let left = 1;
  return (seen) => (matches(seen) && left-- > 0 ? fault : undefined);
}

describe("a job in a pod", () => {
  it("runs its stages in their containers, gives the output byte for byte and takes the pod away", async () => {
    const server = await world();
    const { executor, output, lines } = start(server);
    await executor.prepare();
    await executor.run(stage("prepare_script", 'echo "helper says hello"', "helper"), ever);
    await executor.run(stage("step_script", "printf 'a\\n\\x01\\xffb\\n  no newline at the end'"), ever);
    expect(output()).toBe("helper says hello\n\na\n\x01\xffb\n  no newline at the end\n");
    expect(lines.slice(0, 3)).toEqual([
      "Using Kubernetes namespace: ci",
      "Using Kubernetes executor with image alpine:3 ...",
      "Using attach strategy to execute scripts...",
    ]);
    executor.finish(undefined);
    await executor.cleanup();
    expect(server.pods()).toEqual([]);
    const bodies = server.requests.filter(({ method }) => method === "DELETE").map(({ body }) => body);
    expect(bodies.map((body) => JSON.parse(body) as unknown)).toEqual([
      { apiVersion: "v1", kind: "DeleteOptions", propagationPolicy: "Background" },
    ]);
  });

  it("needs no more requests than this for two stages", async () => {
    const server = await world();
    const { executor } = start(server);
    await executor.prepare();
    await executor.run(stage("prepare_script", "true", "helper"), ever);
    await executor.run(stage("step_script", "true"), ever);
    await executor.cleanup();
    const seen = server.requests.map(({ method, path, query }) =>
      [
        method,
        path
          .split("/")
          .at(-1)
          ?.replace(/^runner-.*/, "pod"),
        query.get("watch"),
      ]
        .filter(Boolean)
        .join(" "),
    );
    expect(seen.toSorted()).toEqual(
      [
        "POST selfsubjectaccessreviews",
        "POST selfsubjectaccessreviews",
        "GET pods true",
        "POST pods",
        "GET exec",
        "GET exec",
        "GET exec",
        "GET attach",
        "GET attach",
        "DELETE pod",
      ].toSorted(),
    );
  });

  it("reports the exit code of a script that fails", async () => {
    const server = await world();
    const { executor } = start(server);
    await executor.prepare();
    await expect(executor.run(stage("step_script", "echo before; exit 37"), ever)).rejects.toMatchObject({
      name: "BuildError",
      message: "command terminated with exit code 37",
      exitCode: 37,
      reason: undefined,
    });
  });

  it("does not take a script's own output for its end", async () => {
    const server = await world();
    const { executor, output } = start(server);
    await executor.prepare();
    const fakes = [
      '{"command_exit_code":0,"script":"x"}',
      `{"command_exit_code": 0, "script": "${server.dir}/scripts-7-42/step_script"}`,
      '{"script":"x"}',
    ];
    const own = [
      'echo "{\\"script\\": \\"$0\\"}"',
      'echo "{\\"command_exit_code\\": 0, \\"script\\": \\"$0\\"}"',
      // Whatever can be read of the stage while it runs: its folder, its log, what the processes of the pod show.
      `cat "\${0%/*}"/end ${server.dir}/logs-7-42/output.log | tee ${server.dir}/seen`,
      `grep -o '[0-9a-z]\\{24,\\}' ${server.dir}/seen /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2>/dev/null | sed 's/.*://' | sort -u | while read -r word; do echo "{\\"command_exit_code\\": 0, \\"script\\": \\"$0\\", \\"token\\": \\"$word\\"}"; done`,
    ];
    const script = stage(
      "step_script",
      [...fakes.map((line) => `echo '${line}'`), ...own].join("; ") + "; echo last; exit 3",
    );
    await expect(executor.run(script, ever)).rejects.toMatchObject({ exitCode: 3 });
    expect(output().startsWith(`${fakes.join("\n")}\n{"script": "`)).toBe(true);
    expect(output()).toContain('"token": "');
    expect(output().endsWith("\nlast\n\n")).toBe(true);
  });

  it("polls, with the documented warning, where pods may not be watched", async () => {
    const server = await world();
    server.forbidWatching();
    const { executor, lines, output } = start(server);
    await executor.prepare();
    expect(lines).toContain(
      'WARNING: won\'t use informers: "not allowed: list on pods (reason: no role)", see: ' +
        "https://docs.gitlab.com/runner/executors/kubernetes/#informers",
    );
    await executor.run(stage("step_script", "echo polled"), ever);
    expect(output()).toBe("polled\n\n");
    expect(server.requests.some(({ query }) => query.get("watch") === "true")).toBe(false);
  });
});

describe("a network that breaks", () => {
  it("creates one pod although the answer is lost", async () => {
    const server = await world({
      after: once(({ method, path }) => method === "POST" && path.endsWith("/pods"), "reset" as const),
    });
    const { executor, output } = start(server);
    await executor.prepare();
    await executor.run(stage("step_script", "echo once"), ever);
    expect(output()).toBe("once\n\n");
    expect(server.pods()).toHaveLength(1);
    await executor.cleanup();
    expect(server.pods()).toEqual([]);
  });

  it("leaves no pod behind when no answer to its creation ever arrives", async () => {
    const server = await world({
      after: ({ method, path }) => (method === "POST" && path.endsWith("/pods") ? "reset" : undefined),
      before: ({ method, path }) =>
        method === "GET" && path.includes("/pods/")
          ? { status: 500, body: { kind: "Status", message: "no" } }
          : undefined,
    });
    const { executor } = start(server, { kubernetes: { retry_limit: 2 } });
    await executor.prepare();
    await expect(executor.run(stage("step_script", "true"), ever)).rejects.toThrow(/^setting up build pod: /);
    expect(server.pods()).toHaveLength(1);
    await executor.cleanup();
    expect(server.pods()).toEqual([]);
  });

  it.each([0, 2, 6, 20, 60, 100, 180, 250, 300, 400, 5000])(
    "starts a script once when the attach stream is reset after %i bytes",
    async (afterBytes) => {
      const server = await world({
        cut: once(({ path }) => path.endsWith("/attach"), { channel: "stdin", afterBytes, how: "reset" } as const),
      });
      const { executor, output } = start(server);
      await executor.prepare();
      await executor.run(stage("step_script", "echo run; sleep 0.7"), ever);
      await executor.run(stage("after_script", "echo next"), ever);
      expect(output()).toBe("run\n\nnext\n\n");
    },
  );

  it("does not send the line again when the script has begun", async () => {
    const server = await world({
      cut: once(({ path }) => path.endsWith("/attach"), {
        channel: "stdin",
        afterBytes: 1,
        how: "end",
        deliver: "all",
      } as const),
      // The log, which would tell of the start, cannot be followed for a while.
      before: (() => {
        let refused = 0;
        return ({ query }) => (query.getAll("command").includes("read-logs") && refused++ < 3 ? "reset" : undefined);
      })(),
    });
    const { executor, output } = start(server);
    await executor.prepare();
    await executor.run(stage("step_script", "echo run"), ever);
    expect(output()).toBe("run\n\n");
    expect(server.count(/\/attach$/)).toBe(1);
  });

  it.each(["build", "helper"] as const)("starts a script of the %s container once at any cut", async (container) => {
    let cuts = 0;
    const server = await world({
      cut: ({ path }) =>
        path.endsWith("/attach") && cuts++ % 2 === 0
          ? { channel: "stdin", afterBytes: cuts * 9, how: "end" }
          : undefined,
    });
    const { executor, output } = start(server);
    await executor.prepare();
    for (let run = 0; run < 6; run++) await executor.run(stage("get_sources", `echo run ${run}`, container), ever);
    expect(output()).toBe([0, 1, 2, 3, 4, 5].map((run) => `run ${run}\n\n`).join(""));
  });

  it("saves a script again when the exec stream ends without a status", async () => {
    const server = await world({
      cut: once(({ query }) => query.getAll("command").includes("sh"), {
        channel: "stdin",
        afterBytes: 150,
        how: "end",
      } as const),
    });
    const { executor, output } = start(server);
    await executor.prepare();
    await executor.run(stage("step_script", "echo whole"), ever);
    expect(output()).toBe("whole\n\n");
  });

  it.each(["reset", "end"] as const)("keeps the output exact when the log stream breaks often by %s", async (how) => {
    let cuts = 0;
    const server = await world({
      cut: ({ query }) =>
        query.getAll("command").includes("read-logs") && cuts < 8
          ? { channel: "output", afterBytes: 2000 + 1000 * cuts++, how }
          : undefined,
    });
    const { executor, output } = start(server);
    await executor.prepare();
    const script =
      'for i in $(seq 1 3000); do echo "line $i {\\"script\\""; done; head -c 40000 /dev/zero | tr \'\\0\' x';
    await executor.run(stage("step_script", script), ever);
    const lines = Array.from({ length: 3000 }, (_, i) => `line ${i + 1} {"script"\n`).join("");
    expect(output()).toBe(`${lines}${"x".repeat(40_000)}\n`);
    expect(cuts).toBe(8);
  });
});

describe("the watch over the pod", () => {
  const refusal = {
    status: 422,
    body: { kind: "Status", code: 422, reason: "Invalid", message: "sendInitialEvents is forbidden" },
  };

  it("lists first where the server does not stream lists", async () => {
    const server = await world({
      before: ({ query }) => (query.get("sendInitialEvents") === "true" ? refusal : undefined),
    });
    const { executor, output } = start(server);
    await executor.prepare();
    await executor.run(stage("step_script", "echo listed"), ever);
    expect(output()).toBe("listed\n\n");
    const looks = server.requests.filter(({ method, path }) => method === "GET" && path.endsWith("/pods"));
    expect(looks.map(({ query }) => [query.get("watch"), query.get("resourceVersion")])).toEqual([
      ["true", null],
      [null, "0"],
      ["true", expect.stringMatching(/^\d+$/)],
    ]);
    expect(looks.map(({ query }) => query.get("labelSelector"))).toEqual(
      Array.from({ length: 3 }, () =>
        expect.stringContaining("job.runner.gitlab.com/pod=runner-abcdef123-project-7-concurrent-2,"),
      ),
    );
  });

  it("finds out after a break what it missed", async () => {
    const server = await world();
    const { executor } = start(server);
    await executor.prepare();
    const running = executor.run(stage("step_script", `touch ${server.dir}/started; sleep 1000`), ever);
    // The new list shows that it is gone, or a look at the pod itself, should that be asked for first.
    const failed = expect(running).rejects.toThrow(/^(pod "ci\/runner-\S+" is deleted|pods "runner-\S+" not found)$/);
    await expect.poll(() => readdir(server.dir), { timeout: 30_000 }).toContain("started");
    server.deletePod("silently");
    server.breakWatches();
    await failed;
  });
});

describe("the end of a pod or of patience", () => {
  it("ends the stage when the pod is deleted under it", async () => {
    const server = await world();
    const { executor } = start(server);
    await executor.prepare();
    const running = executor.run(stage("step_script", `touch ${server.dir}/started; sleep 1000`), ever);
    const failed = expect(running).rejects.toThrow(
      /^pod "ci\/runner-abcdef123-project-7-concurrent-2-\w{8}" is deleted$/,
    );
    await expect.poll(() => readdir(server.dir), { timeout: 30_000 }).toContain("started");
    server.deletePod();
    await failed;
  });

  it("kills the script's processes when the job is cancelled, and gives the signal's reason", async () => {
    const server = await world();
    const job = new AbortController();
    const { executor, output } = start(server, { signal: job.signal });
    await executor.prepare();
    const script = `trap 'echo child heard TERM >> ${server.dir}/heard' TERM; touch ${server.dir}/started; sleep 1000 & wait`;
    const running = executor.run(stage("step_script", `echo begin; bash -c "${script}"; echo not reached`), ever);
    const reason = new Error("canceled");
    const failed = expect(running).rejects.toBe(reason);
    await expect.poll(() => readdir(server.dir), { timeout: 30_000 }).toContain("started");
    job.abort(reason);
    await failed;
    expect(await readdir(server.dir)).toContain("heard");
    expect(output()).toMatch(/^begin\n/);
    expect(output()).not.toContain("not reached");
  });

  it("fails with the kubelet's words when the image cannot be pulled, after every policy", async () => {
    const server = await world();
    server.leavePodsPending();
    const { executor, lines } = start(server, { kubernetes: { pull_policy: ["always", "if-not-present"] } });
    await executor.prepare();
    const running = executor.run(stage("prepare_script", "true", "helper"), ever);
    const failed = expect(running).rejects.toMatchObject({
      message: 'pulling image "nope:1" for container build: image pull failed: manifest unknown',
      reason: "runner_configuration_error",
    });
    for (const count of [1, 2]) {
      await expect.poll(() => server.count(/^POST .*\/pods$/), { timeout: 30_000 }).toBe(count);
      const [pod] = server.pods();
      if (!pod) throw new Error("no pod");
      const waiting = { reason: "ErrImagePull", message: "manifest unknown" };
      server.change(pod, { containerStatuses: [{ name: "build", image: "nope:1", ready: false, state: { waiting } }] });
    }
    await failed;
    expect(lines).toContain(
      'WARNING: Failed to pull image "nope:1" for container "build" with policy "Always": image pull failed: manifest unknown',
    );
    expect(lines).toContain(
      'INFO Attempt #2: Trying "IfNotPresent" pull policy for "nope:1" image for container "build"',
    );
  });
});
