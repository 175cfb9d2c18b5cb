import { BuildError } from "../../runner/build/build-error.js";
const POLICIES = {
    always: "Always",
    "if-not-present": "IfNotPresent",
    never: "Never",
    "": "",
};
/** The policies to try one after the other for a container ("Set a pull policy", "Restrict Docker pull policies"). */
export function effectivePullPolicies(container, askedByJob, settings) {
    const fromConfig = settings.pull_policy.map((name) => parse(name, ""));
    const configured = fromConfig.length > 0 ? fromConfig : [""];
    const asked = askedByJob.map((name) => parse(name, ""));
    const wanted = asked.length > 0 ? asked : configured;
    const listed = settings.allowed_pull_policies.map((name) => parse(name, "allowed_pull_policies config: "));
    const allowed = listed.length > 0 ? listed : configured;
    const effective = wanted.filter((policy) => allowed.includes(policy));
    if (effective.length > 0)
        return effective;
    const source = asked.length > 0 ? "GitLab pipeline config" : fromConfig.length > 0 ? "Runner config" : "Runner config (default)";
    throw new BuildError(`invalid pull policy for container "${container}": pull_policy (${show(wanted)}) defined in ${source} ` +
        `is not one of the allowed_pull_policies (${show(allowed)})`, { reason: "runner_configuration_error" });
}
/** `[Always IfNotPresent]`. */
export function show(policies) {
    return `[${policies.join(" ")}]`;
}
function parse(name, context) {
    const policy = POLICIES[name.toLowerCase()];
    if (policy === undefined) {
        throw new BuildError(`${context}unsupported pull policy: "${name}"`, { reason: "runner_configuration_error" });
    }
    return policy;
}
