import { describe, expect, it } from "vitest";
import { createWorld, runScenario, type ExistingCluster, type ScenarioObject } from "../../../src/library/index.ts";

/** Of all scenarios here; pulling images and a busy machine take minutes. */
const PATIENCE = 900_000;

const kubeconfig = process.env["FAULTLINE_KUBECONFIG"];
/** In place of the official one, where the cluster cannot pull it. */
const helperImage = process.env["FAULTLINE_HELPER_IMAGE"];

const THROUGH_THE_PROXY: ScenarioObject = {
  title: "The first answer to the creation of the pod is lost",
  faults: [{ fault: "lost-response", where: { verb: "create", resource: "pods" }, when: { nth: 1 } }],
  project: { ci: 'works: { image: "alpine:3.20", variables: { GIT_STRATEGY: none }, script: [echo once] }' },
  expect: { job: { state: "success", trace: { contains: ["once"] } } },
};

if (kubeconfig === undefined) {
  describe("runScenario without a cluster", () => {
    it("says in words that there is none", async () => {
      console.log(
        "NOT RUN HERE: the tests of the library on a real cluster (FAULTLINE_KUBECONFIG names no kubeconfig)",
      );
      const run = runScenario("basic/success", { cluster: { kubeconfig: "no-such-kubeconfig" } });
      await expect(run).rejects.toMatchObject({
        name: "UsageError",
        message: expect.stringContaining("cannot read the kubeconfig no-such-kubeconfig") as string,
      });
    });
  });
} else {
  describe("runScenario on a real cluster", { timeout: PATIENCE }, () => {
    const cluster: ExistingCluster = { kubeconfig, yes: true, ...(helperImage === undefined ? {} : { helperImage }) };

    it("plays scenarios of the package", async () => {
      const run = await runScenario("basic/success", { cluster });
      expect(run.failures).toEqual([]);
      expect(run.result).toBe("pass");
      const namespaces = new Set(
        run.history.events.flatMap((event) => (event.type === "pod-phase" ? [event.namespace] : [])),
      );
      expect([...namespaces]).toEqual([expect.stringMatching(/^faultline-/)]);
      expect(run.history.matching({ type: "stage-end", stage: "step_script", exitCode: 0 })).toHaveLength(1);
    });

    it("lets things go wrong before the cluster, and sees what came of it inside", async () => {
      const run = await runScenario(THROUGH_THE_PROXY, { cluster });
      expect(run.failures).toEqual([]);
      expect(run.history.matching({ type: "fault-fired", fault: "lost-response" })).toHaveLength(1);
      const pods = run.history.matching({ type: "object", resource: "pods", change: "created" });
      expect(pods).toHaveLength(1);
    });

    it("tells what a job did wrong", async () => {
      const run = await runScenario(
        {
          project: { ci: 'breaks: { image: "alpine:3.20", script: [exit 3] }' },
          expect: { job: { state: "success" } },
        },
        { cluster },
      );
      expect(run.result).toBe("fail");
      expect(run.failures).toEqual([expect.stringMatching(/^job\.state: expected success, got failed/)]);
    });

    it("makes a world there for a runner, in which a container is killed by real means", async () => {
      await using world = await createWorld({
        cluster,
        faults: [
          {
            fault: "container-kill",
            when: { on: { type: "stage-output", text: { matches: "^begun$" } } },
            with: { container: "build" },
          },
        ],
      });
      const script = "[echo begun, sleep 60, echo never]";
      const [job] = await world.runPipeline(
        `dies: { image: "alpine:3.20", variables: { GIT_STRATEGY: none }, script: ${script} }`,
      );
      expect(job).toMatchObject({ state: "failed", failureReason: "runner_system_failure" });
      const [ended] = world.history.matching({ type: "container-state", container: "build", state: "terminated" });
      expect(ended).toMatchObject({ exitCode: 137, reason: "Error" });
      expect(world.history.checkInvariants().failures).toEqual([]);
    });
  });
}
