import { afterEach, expect, it } from "vitest";
import { jobExecutor, stage, type JobOptions } from "./job-context.ts";
import { startScriptedApiServer } from "./scripted-api-server.ts";

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

const QUOTA = "exceeded quota: one-pod, requested: pods=1, used: pods=1, limited: pods=1";
const listed = { retry_limits: { quota: 2 } };

/** A job whose pod is refused so often; gives what was told of the room for it while it ran, and then. */
async function told(refusals: number, options: JobOptions, message = `pods "x" is forbidden: ${QUOTA}`) {
  let left = refusals;
  const body = { kind: "Status", apiVersion: "v1", status: "Failure", code: 403, reason: "Forbidden", message };
  const server = await startScriptedApiServer({
    before: ({ method, path }) =>
      method === "POST" && path.endsWith("/pods") && left-- > 0 ? { status: 403, body } : undefined,
  });
  closers.push(() => server.close());
  const { executor, room } = jobExecutor(server, options);
  closers.push(() => executor.cleanup());
  await executor.prepare();
  const run = executor.run(stage("prepare_script", "true", "helper"), new AbortController().signal);
  const outcome = await run.then(
    () => "success",
    (error: Error) => error.message,
  );
  return { outcome, room };
}

it("a job says that it waits for a full quota, once, and that it does no longer", async () => {
  const patient = { retry_limits: { quota: 9 } };
  expect(await told(2, { kubernetes: patient })).toEqual({
    outcome: "success",
    room: [`pods "x" is forbidden: ${QUOTA}`, "over"],
  });
});

it("a job that gives up waiting says so", async () => {
  const { outcome, room } = await told(2, { kubernetes: listed });
  expect(outcome).toContain(QUOTA);
  expect(room).toEqual([`pods "x" is forbidden: ${QUOTA}`, "over"]);
});

it.each<[string, JobOptions, string?]>([
  ["that does not wait at all", {}],
  ["that waits for something else", { kubernetes: listed }, "the quota of patience is used up"],
  [
    "in a namespace that it chose itself",
    {
      kubernetes: { ...listed, namespace_overwrite_allowed: ".*" },
      variables: [{ key: "KUBERNETES_NAMESPACE_OVERWRITE", value: "own" }],
    },
  ],
  ["in a namespace of its own", { kubernetes: { ...listed, namespace_per_job: true } }],
])("a job %s says nothing of room", async (_, options, message) => {
  expect((await told(1, options, message)).room).toEqual([]);
});
