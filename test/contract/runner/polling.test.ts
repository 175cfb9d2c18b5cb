import { afterEach, beforeEach, expect, test } from "vitest";
import {
  createHttpClientFactory,
  createSeededRandom,
  createSocketNetwork,
  createWallClock,
} from "../../../src/platform/index.ts";
import type { CreateExecutor } from "../../../src/runner/build/executor.ts";
import { createSystemId, loadConfig, startRunner } from "../../../src/runner/index.ts";
import { sampleJob } from "./sample-job.ts";
import { startTestGitLab, type TestGitLab } from "./test-gitlab.ts";

let gitlab: TestGitLab;

beforeEach(async () => {
  gitlab = await startTestGitLab();
});
afterEach(() => gitlab.close());

/** Jobs whose script lasts until the test lets it end. */
function heldJobs() {
  const held: { slot: string; variables: Record<string, string>; lacksRoom(why: string): () => void; end(): void }[] =
    [];
  const create: CreateExecutor = ({ slot, variables, signal, lacksRoom }) => ({
    prepare: async () => {},
    environment: () => ({
      buildsDir: "/builds",
      cacheDir: "/cache",
      sharedBuildsDir: true,
      helperCommand: "gitlab-runner-helper",
    }),
    async run(stage) {
      if (stage.name !== "step_script") return;
      const seen = Object.fromEntries(variables.all().map(({ key, value }) => [key, value]));
      await new Promise<void>((resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason), { once: true });
        held.push({ slot: `${slot.runner}/${slot.project}`, variables: seen, lacksRoom, end: resolve });
      });
    },
    finish: () => {},
    cleanup: async () => {},
  });
  return { held, create };
}

function start(toml: string, create: CreateExecutor) {
  const clock = createWallClock();
  const sections = toml.replaceAll(
    "RUNNER",
    `[[runners]]\nurl = "${gitlab.url}"\ntoken = "glrt-0123456789abc"\nexecutor = "kubernetes"`,
  );
  const { config } = loadConfig(`check_interval = 1\n${sections}`, "config.toml");
  if (config === undefined) throw new Error("no config");
  const messages: string[] = [];
  const runner = startRunner({
    config,
    systemId: createSystemId(createSeededRandom("s")),
    clock,
    random: createSeededRandom("p"),
    network: createSocketNetwork(),
    http: createHttpClientFactory({ network: createSocketNetwork(), clock }),
    createExecutor: create,
    log(level, message, fields) {
      messages.push(`${level}: ${message}`);
      if (level === "warning" && fields?.["reason"] !== undefined) messages.push(fields["reason"]);
    },
    hostname: "",
  });
  return { runner, messages };
}

async function waitFor(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const requests = () => gitlab.calls.filter(({ path }) => path === "/api/v4/jobs/request").length;
const finals = () => gitlab.updates().filter(({ state }) => state !== "running");

test("concurrent bounds the jobs of all runners; slots are the lowest free ones", async () => {
  const jobs = [3, 3, 9, 3].map((project, id) =>
    sampleJob({ id: id + 1, job_info: { ...sampleJob().job_info, project_id: project } }),
  );
  gitlab.queue.push(...jobs);
  const { held, create } = heldJobs();
  const { runner } = start("concurrent = 3\nRUNNER", create);
  await waitFor(() => held.length === 3);
  expect(held.map(({ slot }) => slot).sort()).toEqual(["0/0", "1/1", "2/0"]);
  expect(requests()).toBe(3);
  const second = held.find(({ slot }) => slot === "1/1");
  expect(second?.variables).toMatchObject({
    CI_CONCURRENT_ID: "1",
    CI_CONCURRENT_PROJECT_ID: "1",
    CI_PROJECT_DIR: "/builds/012345678/1/group/project",
    CI_SHARED_ENVIRONMENT: "true",
  });
  second?.end();
  await waitFor(() => held.length === 4);
  expect(held[3]?.slot).toBe("1/1");
  runner.stop("graceful");
  for (const job of held) job.end();
  await runner.done;
  expect(finals().map(({ state }) => state)).toEqual(["success", "success", "success", "success"]);
});

test("with strict_check_interval the runner waits the whole interval even after a job", async () => {
  gitlab.queue.push(sampleJob({ id: 1 }), sampleJob({ id: 2 }));
  const { held, create } = heldJobs();
  const began = Date.now();
  const { runner } = start("concurrent = 5\nRUNNER\nstrict_check_interval = true", create);
  await waitFor(() => held.length === 2);
  expect(Date.now() - began).toBeGreaterThanOrEqual(990);
  runner.stop("graceful");
  for (const job of held) job.end();
  await runner.done;
});

test("limit bounds the jobs of one runner", async () => {
  gitlab.queue.push(sampleJob({ id: 1 }), sampleJob({ id: 2 }));
  const { held, create } = heldJobs();
  const { runner } = start("concurrent = 5\nRUNNER\nlimit = 1", create);
  await waitFor(() => held.length === 1);
  expect(requests()).toBe(1);
  held[0]?.end();
  await waitFor(() => held.length === 2);
  runner.stop("graceful");
  held[1]?.end();
  await runner.done;
});

test("a runner that GitLab forbids three times is paused, others go on", async () => {
  gitlab.answer = ({ headers }) => (headers["runner-token"] === "glrt-forbidden" ? { status: 403 } : undefined);
  const { held, create } = heldJobs();
  const lost = `[[runners]]\nurl = "${gitlab.url}"\ntoken = "glrt-forbidden"\n`;
  const { runner, messages } = start(`concurrent = 4\n${lost}RUNNER`, create);
  await waitFor(() => messages.some((message) => message.includes("is unhealthy")));
  expect(messages.filter((message) => message === "error: Checking for jobs... forbidden")).toHaveLength(3);
  gitlab.queue.push(sampleJob());
  await waitFor(() => held.length === 1);
  held[0]?.end();
  runner.stop("graceful");
  await runner.done;
  const asked = gitlab.calls.filter(({ headers }) => headers["runner-token"] === "glrt-forbidden");
  expect(asked).toHaveLength(3);
});

test("graceful: running jobs end as they would and no new one is taken", async () => {
  gitlab.queue.push(sampleJob({ id: 1 }));
  const { held, create } = heldJobs();
  const { runner } = start("concurrent = 1\nRUNNER", create);
  await waitFor(() => held.length === 1);
  runner.stop("graceful");
  gitlab.queue.push(sampleJob({ id: 2 }));
  held[0]?.end();
  await runner.done;
  expect(finals().map(({ state }) => state)).toEqual(["success"]);
  expect(gitlab.queue).toHaveLength(1);
});

test("forceful twice does not wait for a GitLab that never answers", async () => {
  gitlab.queue.push(sampleJob());
  const { held, create } = heldJobs();
  const { runner } = start("concurrent = 1\nRUNNER", create);
  await waitFor(() => held.length === 1);
  gitlab.answer = () => ({ status: 500 });
  runner.stop("forceful");
  runner.stop("forceful");
  await runner.done;
  expect(finals().filter(({ state }) => state === "success")).toEqual([]);
});

test.each([403, 404])(
  "a job that GitLab takes back with %i before it began is dropped without a word",
  async (status) => {
    gitlab.queue.push(sampleJob());
    gitlab.answer = ({ method }) => (method === "PUT" ? { status } : undefined);
    const { held, create } = heldJobs();
    const { runner, messages } = start("concurrent = 1\nRUNNER", create);
    await waitFor(() => messages.includes("info: Job was taken back before it began"));
    runner.stop("graceful");
    await runner.done;
    expect([held.length, gitlab.updates().length, gitlab.trace().length]).toEqual([0, 1, 0]);
  },
);

test.each([
  ["job_canceled", ["job_canceled"]],
  ["unknown_failure", []],
])("a job that is being canceled before it began ends at once, as %s", async (failure_reason, failure_reasons) => {
  gitlab.queue.push(sampleJob({ features: { trace_sections: true, failure_reasons } }));
  gitlab.answer = ({ method }, nth) =>
    method === "PUT" && nth === 0 ? { status: 200, headers: { "job-status": "canceling" } } : undefined;
  const { held, create } = heldJobs();
  const { runner } = start("concurrent = 1\nRUNNER", create);
  await waitFor(() => finals().length === 1);
  runner.stop("graceful");
  await runner.done;
  expect(finals()).toMatchObject([{ state: "failed", failure_reason }]);
  expect(held).toEqual([]);
});

test("options that no executor of this runner knows fail the job before anything is made", async () => {
  gitlab.queue.push(
    sampleJob({ image: { name: "a", executor_opts: { kubernetes: { user: 1 }, docker: { cpus: 3 } as never } } }),
  );
  const { held, create } = heldJobs();
  const { runner } = start("concurrent = 1\nRUNNER", create);
  await waitFor(() => finals().length === 1);
  runner.stop("graceful");
  await runner.done;
  expect(finals()).toMatchObject([{ state: "failed", failure_reason: "runner_system_failure", exit_code: 3 }]);
  expect(String(gitlab.trace())).toContain("image.executor_opts.docker.cpus");
  expect(held).toEqual([]);
});

const QUOTA = 'pods "x" is forbidden: exceeded quota: one-pod, requested: pods=1, used: pods=1, limited: pods=1';
const PAUSED = "warning: No more jobs are asked for while a job waits for room";
const ON_AGAIN = "info: No job waits for room any more, jobs are asked for again";
const ofRoom = (messages: readonly string[]) => messages.filter((text) => [PAUSED, QUOTA, ON_AGAIN].includes(text));
const OTHER = "glrt-other";

/** Two sections; how often each has asked, and a job for either of them. */
function startTwo(toml: string) {
  const { held, create } = heldJobs();
  const queues = { own: [] as object[], other: [] as object[] };
  const asked = { own: 0, other: 0 };
  gitlab.answer = ({ path, headers }) => {
    if (path !== "/api/v4/jobs/request") return undefined;
    const who = headers["runner-token"] === OTHER ? "other" : "own";
    asked[who]++;
    const job = queues[who].shift();
    return job === undefined ? { status: 204 } : { status: 201, body: job };
  };
  const other = `[[runners]]\nurl = "${gitlab.url}"\ntoken = "${OTHER}"\n`;
  return { held, queues, asked, ...start(`${toml}\nRUNNER\n${other}`, create) };
}

test("while a job waits for room its section asks for no more, others do; then it asks again at once", async () => {
  const { held, queues, asked, runner, messages } = startTwo("concurrent = 5");
  queues.own.push(sampleJob({ id: 1 }), sampleJob({ id: 2 }));
  await waitFor(() => held.length === 2);
  const through = held.map(({ lacksRoom }) => lacksRoom(QUOTA));
  // What was asked before the refusal has been answered when another section has asked twice more.
  const before = asked.other;
  await waitFor(() => asked.other === before + 2);
  const { own } = asked;
  queues.own.push(sampleJob({ id: 3 }));
  await waitFor(() => asked.other === before + 4);
  through[0]?.();
  through[0]?.();
  await waitFor(() => asked.other === before + 5);
  expect([asked.own, held.length]).toEqual([own, 2]);
  through[1]?.();
  await waitFor(() => held.length === 3);
  expect(ofRoom(messages)).toEqual([PAUSED, QUOTA, ON_AGAIN]);
  runner.stop("graceful");
  for (const job of held) job.end();
  await runner.done;
});

test("a place that becomes free while a job waits for room is left to other sections", async () => {
  const { held, queues, asked, runner } = startTwo("concurrent = 2");
  queues.own.push(sampleJob({ id: 1 }), sampleJob({ id: 2 }));
  await waitFor(() => held.length === 2);
  const before = { ...asked };
  const through = held[0]?.lacksRoom(QUOTA);
  held[1]?.end();
  await waitFor(() => asked.other > before.other);
  expect(asked.own).toBe(before.own);
  through?.();
  runner.stop("graceful");
  for (const job of held) job.end();
  await runner.done;
});

test("a runner that is told to stop while a job waits for room says nothing of asking, and ends with the job", async () => {
  gitlab.queue.push(sampleJob());
  const { held, create } = heldJobs();
  const { runner, messages } = start("concurrent = 2\nRUNNER", create);
  await waitFor(() => held.length === 1);
  const through = held[0]?.lacksRoom(QUOTA);
  runner.stop("graceful");
  through?.();
  held[0]?.lacksRoom(QUOTA)();
  held[0]?.end();
  await runner.done;
  expect(ofRoom(messages)).toEqual([PAUSED, QUOTA]);
  expect(finals().map(({ state }) => state)).toEqual(["success"]);
});

test("a section without an address is reported and does not stop the others", async () => {
  gitlab.queue.push(sampleJob());
  const { held, create } = heldJobs();
  const { runner, messages } = start('concurrent = 1\n[[runners]]\nname = "lost"\nRUNNER', create);
  await waitFor(() => held.length === 1);
  expect(messages).toContain("error: Checking for jobs... client error");
  held[0]?.end();
  runner.stop("graceful");
  await runner.done;
});
