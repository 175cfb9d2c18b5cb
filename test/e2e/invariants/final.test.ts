import { noticed } from "./broken-runner.ts";
import { changeUpdate, isFinal, isTrace, lying, pretend, text, type Sabotage } from "./sabotage.ts";
import { passes } from "./stories.ts";

/** Says it once more, otherwise. */
function twice(): Sabotage {
  return async (request, send) => {
    const answer = await send(request);
    if (isFinal(request)) await send(changeUpdate(request, { state: "failed", failure_reason: "script_failure" }));
    return answer;
  };
}

/** Keeps a piece of the trace back until the job is over. */
function traceLate(): Sabotage {
  let kept: Parameters<Sabotage>[0] | undefined;
  return async (request, send) => {
    if (isTrace(request) && text(request.body).includes("Job succeeded")) {
      kept = request;
      const [, end = 0] = /-(\d+)$/.exec(String(request.headers?.["content-range"])) ?? [];
      return pretend(202, "", { "job-status": "running", range: `0-${Number(end) + 1}` });
    }
    if (!isFinal(request)) return send(request);
    const answer = await send(changeUpdate(request, {}));
    if (kept !== undefined) await (await send(kept)).text();
    return answer;
  };
}

noticed("INV-FINAL", [
  {
    way: "sends its final state twice",
    story: passes,
    sabotage: twice,
    got: /^success, then failed \(refused\)/,
    proof: ["job-state", "job-state"],
  },
  {
    way: "sends the rest of the trace after its final state",
    story: passes,
    sabotage: traceLate,
    got: /^bytes from \d+ on$/,
    proof: ["job-state", "job-trace"],
  },
  {
    way: "knows of a cancel and tells success",
    story: {
      script: ["echo started", "while sleep 0.5; do echo on; done"],
      extra: { actions: [{ when: { trace: "started" }, do: "cancel" }] },
    },
    sabotage: lying({ state: "success", failure_reason: undefined }),
    got: /^success$/,
    proof: ["job-cancel", "job-state"],
  },
  {
    way: "never tells how the job ended",
    story: { ...passes, limit: 4 },
    sabotage: () => (request, send) => (isFinal(request) ? Promise.resolve(pretend(200)) : send(request)),
    got: /^none$/,
    proof: ["job-state", "job-trace"],
  },
]);
