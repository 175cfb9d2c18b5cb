import { didYouMean, type Path } from "../../../diagnostics/index.ts";
import { resolveFlags } from "../../../runner/build/feature-flags.ts";
import { featureFlagNames, type RunnerConfig } from "../../../runner/index.ts";
import { refusalText, refusedFlags, refusedKeys } from "../refused-settings.ts";
import { checkKubernetes } from "./check-kubernetes.ts";
import { createFindings, type Finding, type Findings } from "./findings.ts";

const SHELLS = ["bash", "sh", "pwsh", "powershell"];
const POD_SPEC_FLAG = "FF_USE_ADVANCED_POD_SPEC_CONFIGURATION";

/** What jobs would stumble over in a `[[runners]]` section. */
export function checkRunner(runner: RunnerConfig): readonly Finding[] {
  const { token, shell, environment, feature_flags, kubernetes } = runner;
  const find = createFindings();
  checkUrl(runner.url, find);
  if (runner.proxy_exec) find.noEffect(["proxy_exec"], "has no effect: this runner masks what it gets, not in the pod");
  if (runner.step_runner_image !== "") {
    find.noEffect(["step_runner_image"], "has no effect: native steps are not supported by this runner");
  }
  if (token === "") find.missing(["token"], "the runner's authentication token");
  if (runner.executor !== "") find.oneOf(["executor"], runner.executor, ["kubernetes"]);
  find.oneOf(["shell"], shell, SHELLS);
  for (const [index, entry] of environment.entries()) {
    if (!entry.includes("=")) find.wrong(["environment", index], entry, '"NAME=value"');
  }
  const known = featureFlagNames();
  for (const name of Object.keys(feature_flags)) {
    if (known.includes(name)) continue;
    find.noEffect(["feature_flags", name], "has no effect on this executor", didYouMean(name, known));
  }
  for (const finding of checkKubernetes(kubernetes)) find.add(finding);

  const { flag } = resolveFlags(runner, []);
  if (flag("FF_USE_JOB_ROUTER")) {
    find.noEffect(flagPath(runner, "FF_USE_JOB_ROUTER"), "has no effect: this runner asks for jobs by HTTP only");
  }
  for (const refusal of [...refusedKeys(kubernetes), ...refusedFlags(flag)]) {
    const path = refusal.path === undefined ? flagPath(runner, refusal.setting) : ["kubernetes", ...refusal.path];
    const text = `fails every job: ${refusalText(refusal)}`;
    find.add({ path, severity: "error", code: "unsupported-setting", text });
  }
  if (kubernetes.pod_spec.length > 0 && !flag(POD_SPEC_FLAG)) {
    find.noEffect(["kubernetes", "pod_spec"], `has no effect unless ${POD_SPEC_FLAG} is on`);
  }
  return find.all;
}

function checkUrl(url: string, find: Findings): void {
  if (url === "") find.missing(["url"], "the address of a GitLab");
  else if (!URL.canParse(url)) {
    const hint = URL.canParse(`https://${url}`) ? `did you mean "https://${url}"?` : undefined;
    find.wrong(["url"], url, "the address of a GitLab", hint);
  }
}

/** A flag that is on stands in one of these two. */
function flagPath({ feature_flags, environment }: RunnerConfig, name: string): Path {
  if (name in feature_flags) return ["feature_flags", name];
  return ["environment", environment.findLastIndex((entry) => entry.startsWith(`${name}=`))];
}
