import { writeFile } from "node:fs/promises";
import { createWorld, runScenario } from "faultline";
import { expect, it } from "vitest";
import "faultline/vitest";

it("plays a scenario of the package by its id, a case of a file with many included", async () => {
  const run = await runScenario("basic/success");
  expect(run).toPass();
  expect(run.config).toContain("[[runners]]");
  expect(run).toHaveEventsInOrder([
    { request: { verb: "create", resource: "pods" } },
    { type: "stage-end", stage: "step_script", exitCode: 0 },
    { request: { verb: "delete", resource: "pods" } },
  ]);
  await expect(runScenario("basic/sucess")).rejects.toThrow('did you mean "basic/success"?');
});

it("plays a scenario that a test makes, and says what failed as the command line does", async () => {
  const run = await runScenario({
    project: { ci: "job:\n  image: alpine\n  script: [exit 3]\n" },
    expect: { job: { state: "success" } },
  });
  expect(run.result).toBe("fail");
  expect(() => expect(run).toPass()).toThrow(
    /job\.state: expected success, got failed\n.*stage step_script ended: exit 3/s,
  );
  expect(run).toHoldInvariants();
});

it("plays a file, and names what is wrong in it by line and column", async () => {
  await writeFile("own.yaml", "title: Own\ndocs: none\nproject:\n  cii: x\nexpect: {}\n");
  await expect(runScenario("own.yaml")).rejects.toThrow(/own\.yaml:4:3: error: unknown key "cii".*did you mean "ci"/);
});

it("plays with a runner that is a program of its own, given as a line or with what is to be known of it", async () => {
  const line = `${process.execPath} node_modules/faultline/bin/faultline.js runner --config {config}`;
  const run = await runScenario("basic/success", { subject: line });
  expect(run).toPass();
  expect(run).toHaveEvent({ type: "runner-exit", code: 0 });
  const wanting = { flags: { FF_TIMESTAMPS: true }, project: { ci: "job:\n  script: [ls]\n" }, expect: {} };
  const lacking = await runScenario(wanting, { subject: { command: line, lacks: ["FF_TIMESTAMPS"] } });
  expect(lacking).toMatchObject({ result: "unsupported", reason: "the subject lacks FF_TIMESTAMPS" });
  await expect(runScenario("basic/success", { subject: "no-such-runner --config {config}" })).rejects.toThrow(
    'the runner\'s program "no-such-runner" was not found on the PATH',
  );
  await expect(runScenario("basic/success", { subject: { comand: line } as never })).rejects.toThrow(
    'unknown key "comand" (did you mean "command"?)',
  );
});

it("shows a runner that does nothing for what it is", async () => {
  const idle = { name: "idle", start: async () => ({ signal: () => {}, exited: Promise.resolve(0) }) };
  const run = await runScenario(
    { project: { ci: "job:\n  script: [ls]\n" }, expect: { job: { state: "success" } } },
    { subject: idle },
  );
  expect(run.result).toBe("fail");
  expect(run.failures.join("\n")).toMatch(/runner\.exit: expected .*, got .*0/);
});

it("makes worlds in which a runner works as long as the test wants", async () => {
  await using world = await createWorld({
    faults: [
      {
        fault: "http-error",
        where: { verb: "create", resource: "pods" },
        when: { nth: 1 },
        with: { status: 500, message: "etcdserver: request timed out" },
      },
    ],
  });
  const jobs = await world.runPipeline('job:\n  image: alpine\n  script: [echo "it ran"]\n');
  expect(jobs.map(({ state }) => state)).toEqual(["success"]);
  expect(jobs[0]?.trace.toString()).toContain("it ran");
  expect(world).toHaveRequest({ verb: "create", resource: "pods", status: 500 }, 1);
  expect(world).toHaveRequest({ verb: "create", resource: "pods", status: 201 }, 1);
  expect(world).toHoldInvariants();
});

it("has webhooks asked in a world that a test makes, and says what is wrong with them as of a file", async () => {
  const webhooks = [
    { name: "no.policy.example.com", phase: "validating" as const, answers: [{ deny: { message: "not here" } }] },
  ];
  await using world = await createWorld({ webhooks });
  const [job] = await world.runPipeline("job:\n  image: alpine\n  script: [ls]\n");
  expect(job?.state).toBe("failed");
  expect(world).toHaveEvent({ type: "webhook-call", webhook: "no.policy.example.com", verdict: "denied" }, 1);
  const wrong = createWorld({
    webhooks: [{ name: "no.policy.example.com", phase: "validating", answer: {} } as never],
  });
  await expect(wrong).rejects.toThrow('unknown key "answer" in "cluster.webhooks.0" (did you mean "answers"?)');
});
