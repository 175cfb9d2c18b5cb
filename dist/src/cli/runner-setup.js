import { resolveFlags } from "../runner/index.js";
/** What of a section decides which permissions it needs. Jobs may switch on more flags by variables. */
export function runnerSetup(runner, { session_server }) {
    const { namespace_per_job, pod_disruption_budget, print_pod_warning_events } = runner.kubernetes;
    return {
        flag: resolveFlags(runner, []).flag,
        namespacePerJob: namespace_per_job,
        podDisruptionBudget: pod_disruption_budget,
        printPodWarningEvents: print_pod_warning_events,
        sessionServer: session_server.listen_address !== "",
    };
}
/** Where the section's jobs run; with `namespace_per_job` a name that stands for all of theirs. */
export function jobNamespace({ kubernetes }) {
    if (kubernetes.namespace_per_job)
        return "ci-job-1";
    return kubernetes.namespace === "" ? "default" : kubernetes.namespace;
}
