import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { withGround } from "../../../src/library/ground.ts";
import { fakeWorlds } from "../../../src/worlds/fake-worlds.ts";
import { runScenario } from "../../../src/cli/run-scenario.ts";
import { permissionTable } from "../../../src/permissions/index.ts";
import { createHttpClientFactory } from "../../../src/platform/index.ts";
import { loadScenarios } from "../../../src/scenario/load-scenarios.ts";
import type { Scenario } from "../../../src/scenario/scenario-schema.ts";
import { createBuiltInSubject } from "../../../src/subjects/built-in-subject.ts";

let reports: string;
beforeAll(async () => {
  reports = await mkdtemp(path.join(tmpdir(), "faultline-permissions-"));
});
afterAll(() => rm(reports, { recursive: true, force: true }));

const folder = path.resolve(import.meta.dirname, "../../../scenarios");
const scenarios = (await loadScenarios(folder)).filter(({ id }) => id.startsWith("permissions/"));
const missing = scenarios.filter(({ id }) => id.startsWith("permissions/missing/"));
const unused = scenarios.find(({ id }) => id === "permissions/unused");

const nameOf = ({ group, resource, verb }: (typeof permissionTable)[number]) =>
  `${verb} ${group === "" ? resource : `${group}/${resource}`}`;

function run(scenario: Scenario) {
  return withGround("auto", (ground) =>
    runScenario(scenario, {
      clock: ground.clock,
      worlds: fakeWorlds(ground),
      seed: "permissions",
      reports,
      subject: ({ random, history }) => {
        const { clock, network } = ground;
        const http = createHttpClientFactory({ network, clock });
        return createBuiltInSubject({ clock, random, network, http, recorder: history, version: "test" });
      },
    }),
  );
}

it("has a scenario without each permission that the runner uses, and one without all the others", () => {
  const used = permissionTable.filter(({ without, since }) => without !== "" && since === undefined);
  const names = new Set(used.map(nameOf));
  expect(missing.map(({ cluster }) => cluster.runner_lacks[0]).toSorted()).toEqual([...names].toSorted());
  const others = permissionTable.filter(({ without }) => without === "");
  expect(unused?.cluster.runner_lacks.toSorted()).toEqual(others.map(nameOf).toSorted());
});

// That the scenarios themselves pass is for `npm run conformance` to show; here the permission is granted after all.
it.each(missing.map((scenario) => [scenario.cluster.runner_lacks[0] ?? "", scenario] as const))(
  "it is the lack of %s that is seen",
  async (_, scenario) => {
    const [, ...others] = scenario.cluster.runner_lacks;
    const granted = await run({ ...scenario, cluster: { ...scenario.cluster, runner_lacks: others } });
    expect(granted.result).toBe("fail");
    expect(granted.invariants.filter(({ outcome }) => outcome === "fail")).toEqual([]);
  },
);
