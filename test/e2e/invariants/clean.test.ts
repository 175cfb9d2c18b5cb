import { noticed } from "./broken-runner.ts";
import type { World } from "../../../src/worlds/world.ts";
import { isDelete, isFinal, leaving, pretend, type Sabotage } from "./sabotage.ts";
import { fails, passes, refused, type Story } from "./stories.ts";

const ownNamespace: Story = {
  ...passes,
  config: "[[runners]]\n[runners.kubernetes]\nnamespace_per_job = true\n",
};
const briefGrace: Story = {
  ...passes,
  config: "[[runners]]\n[runners.kubernetes]\npod_termination_grace_period_seconds = 1\n",
};
const failedDelete: Story = {
  ...passes,
  extra: {
    faults: [
      {
        fault: "http-error",
        where: { verb: "delete", resource: "pods" },
        when: { nth: 1 },
        with: { status: 500, message: "etcdserver: request timed out" },
      },
    ],
  },
};

/** One attempt, whatever comes of it. */
function givesUp(): Sabotage {
  let tried = false;
  return (request, send) => {
    if (!isDelete("pods")(request)) return send(request);
    if (tried) return Promise.resolve(pretend(200, "{}"));
    tried = true;
    return send(request);
  };
}

/** Deletes nothing; somebody with kubectl does, when the job is over. */
function leftToOthers() {
  let world: World | undefined;
  const leaves = leaving(isDelete("pods"))();
  return {
    meddle: (seen: World) => {
      world = seen;
    },
    sabotage: (): Sabotage => async (request, send) => {
      const answer = await leaves(request, send);
      if (isFinal(request)) await world?.deletePods();
      return answer;
    },
  };
}

/** Neither gives the secret an owner nor deletes it. */
const forgetsSecret = leaving(
  (request) => isDelete("secrets")(request) || (request.method === "PUT" && request.url.includes("/secrets/")),
);

noticed("INV-CLEAN", [
  {
    way: "leaves its pod behind",
    story: passes,
    sabotage: leaving(isDelete("pods")),
    got: /^pods ci\/runner-\S+ is still there, nobody asked for its deletion/,
    proof: ["request", "object"],
  },
  {
    way: "leaves its pod behind when the script failed",
    story: fails,
    sabotage: leaving(isDelete("pods")),
    got: /^pods ci\/runner-\S+ is still there/,
    proof: ["request", "object"],
  },
  {
    way: "leaves its pod for somebody else to clear up",
    story: briefGrace,
    ...leftToOthers(),
    got: /^pods ci\/runner-\S+ was left for somebody to delete/,
    proof: ["object", "request", "object"],
  },
  {
    way: "gives up after the first deletion that failed",
    story: failedDelete,
    sabotage: givesUp,
    got: /^pods ci\/runner-\S+ is still there$/,
    proof: ["request", "object", "request", "response"],
  },
  {
    way: "leaves a secret that belongs to nobody",
    story: passes,
    sabotage: forgetsSecret,
    got: /^secrets ci\/runner-\S+ is still there, nobody asked for its deletion/,
    proof: ["request", "object"],
  },
  {
    way: "leaves a secret when the pod could not be made",
    story: refused,
    sabotage: forgetsSecret,
    got: /^secrets ci\/runner-\S+ is still there/,
    proof: ["request", "object"],
  },
  {
    way: "leaves the namespace of a job",
    story: ownNamespace,
    sabotage: leaving(isDelete("namespaces")),
    got: /^namespaces ci-job-1 is still there/,
    proof: ["request", "object"],
  },
]);
