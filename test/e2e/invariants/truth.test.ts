import { noticed } from "./broken-runner.ts";
import { isTrace, lying, text, type Sabotage } from "./sabotage.ts";
import { fails, legacy, refused } from "./stories.ts";

const claimsSuccess = lying({ state: "success", failure_reason: undefined, exit_code: undefined });

/** Tells success with the first output of the script, and nothing later. */
function tooSoon(): Sabotage {
  let told = false;
  return async (request, send) => {
    const answer = await send(request);
    if (told || !isTrace(request) || !text(request.body).includes("underway")) return answer;
    told = true;
    const url = request.url.replace(/\/trace.*$/, "");
    const token = request.headers?.["job-token"] ?? request.headers?.["JOB-TOKEN"];
    const update = { ...request, method: "PUT", url, body: JSON.stringify({ token, state: "success" }) };
    const headers = { "content-type": "application/json" };
    await (await send({ ...update, headers })).text();
    return answer;
  };
}

noticed("INV-TRUTH", [
  {
    way: "tells success although the script failed",
    story: fails,
    sabotage: claimsSuccess,
    got: /^it ended with 3$/,
    proof: ["stage-end", "job-state"],
  },
  {
    way: "tells success under the legacy strategy although the script failed",
    story: legacy(fails),
    sabotage: claimsSuccess,
    got: /^it ended with 3/,
    proof: ["stage-end", "job-state"],
  },
  {
    way: "tells success of a script that never ran",
    story: refused,
    sabotage: claimsSuccess,
    got: /^it never started$/,
    proof: ["job-state"],
  },
  {
    way: "tells success while the script still runs",
    story: { script: ["echo underway", "sleep 6"] },
    sabotage: tooSoon,
    got: /^it (never ended|ended afterwards|ended with)/,
    proof: ["stage-start", "job-state", "stage-end"],
  },
  {
    way: "tells success of a job whose clean-up before the end failed",
    story: {
      script: ["echo x"],
      job: { after_script: ["exit 4"], variables: { AFTER_SCRIPT_IGNORE_ERRORS: "false" } },
    },
    sabotage: claimsSuccess,
    got: /^it ended with 4$/,
    proof: ["stage-end", "job-state"],
  },
  {
    way: "tells another exit code than the script's",
    story: fails,
    sabotage: lying({ exit_code: 4 }),
    got: /^4, real were 0, 3$/,
    proof: ["stage-end", "job-state"],
  },
  {
    way: "tells the exit code of another stage",
    story: { ...fails, job: { after_script: ["exit 5"] } },
    sabotage: lying({ exit_code: 5 }),
    got: /^5, that of after_script$/,
    proof: ["stage-end", "stage-end", "job-state"],
  },
]);
