const flagOn = (name) => ({ text: `\`${name}=true\``, met: ({ flag }) => flag(name) });
const flagOff = (name) => ({ text: `\`${name}=false\``, met: ({ flag }) => !flag(name) });
const warningEvents = {
    text: "`print_pod_warning_events=true`",
    met: ({ printPodWarningEvents }) => printPodWarningEvents,
};
const namespacePerJob = {
    text: "`kubernetes.NamespacePerJob=true`",
    met: (setup) => setup.namespacePerJob,
};
const disruptionBudget = {
    text: "`pod_disruption_budget=true`",
    met: ({ podDisruptionBudget }) => podDisruptionBudget,
};
const sessionServer = {
    text: "`[session_server]` for jobs with `ports`",
    met: (setup) => setup.sessionServer,
};
const informers = {
    text: "using Informers (https://docs.gitlab.com/runner/executors/kubernetes/#informers)",
    met: () => true,
};
const attach = flagOff("FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY");
const entrypoint = flagOn("FF_KUBERNETES_HONOR_ENTRYPOINT");
const reachable = flagOn("FF_WAIT_FOR_POD_TO_BE_REACHABLE");
/** A job asks for it by a variable, and nothing else of the row above does. */
const debugServices = {
    text: "`CI_DEBUG_SERVICES=true`",
    met: (setup) => setup.flag("CI_DEBUG_SERVICES") && ![attach, entrypoint, reachable].some(({ met }) => met(setup)),
};
/** A WebSocket opens by GET; since this release the API server asks for `create` too. */
const STREAMS_BY_CREATE = "1.35";
function rows(resource, when, verbs, group = "") {
    return Object.entries(verbs).map(([verb, entry]) => {
        const row = typeof entry === "string" ? { without: entry } : entry;
        return Object.assign({ group, resource, verb, when }, row);
    });
}
/**
 * The table of the page's section "Configure runner API permissions", one verb a row, in its order. `/version` and reviews of one's
 * own access need no permission (executor facts 13).
 */
export const permissionTable = [
    ...rows("events", [], {
        list: { without: "warning events of a failed job's pod are not shown in its log", when: [warningEvents] },
        watch: { without: "the pod's events are not shown while it starts", when: [flagOn("FF_PRINT_POD_EVENTS")] },
    }),
    ...rows("namespaces", [namespacePerJob], {
        create: "the namespace of a job cannot be made, so every job fails",
        delete: "namespaces of jobs are left behind",
    }),
    ...rows("pods", [], {
        create: "no job can start",
        delete: "pods of finished jobs are left behind",
        get: "where pods may not be watched, no job can start",
        list: { without: "pods are polled instead of watched", when: [informers] },
        watch: { without: "pods are polled instead of watched", when: [informers, entrypoint, attach] },
    }),
    ...rows("pods/attach", [attach], {
        create: { without: "no script can be started, so every job fails", since: STREAMS_BY_CREATE },
        delete: "",
        get: "no script can be started, so every job fails",
        patch: "",
    }),
    ...rows("pods/exec", [], {
        create: { without: "no script can be brought into the pod, so every job fails", since: STREAMS_BY_CREATE },
        delete: "",
        get: "no script can be brought into the pod, so every job fails",
        patch: "",
    }),
    ...rows("pods/log", [], {
        get: {
            without: "logs of containers cannot be read: of services, of the image's entrypoint, and to see whether a pod is reachable",
            when: [entrypoint, attach, reachable],
        },
        list: { without: "", when: [entrypoint, attach] },
    }),
    ...rows("secrets", [], {
        create: "jobs with registry credentials fail: the secret for pulling their images cannot be made",
        delete: "secrets with registry credentials are left behind when no pod came of them",
        get: "with resource_availability_check_max_attempts pull secrets count as missing",
        update: "jobs with registry credentials fail: the secret cannot be bound to the pod",
    }),
    ...rows("serviceaccounts", [], {
        get: "with resource_availability_check_max_attempts the service account counts as missing",
    }),
    ...rows("services", [], {
        create: "jobs whose image or services have `ports` fail",
        get: "",
    }),
    // Not on the page, which does not know of visits to jobs.
    ...rows("services/proxy", [sessionServer], {
        create: "ports of jobs cannot be reached from GitLab with POST",
        delete: "ports of jobs cannot be reached from GitLab with DELETE",
        get: "ports of jobs cannot be reached from GitLab",
        patch: "ports of jobs cannot be reached from GitLab with PATCH",
        update: "ports of jobs cannot be reached from GitLab with PUT",
    }),
    // Not on the page, whose runner shows no logs of services under the legacy strategy.
    ...rows("pods/log", [debugServices], { get: "logs of services are not shown" }),
    // Not on the page, which does not know the setting.
    ...rows("poddisruptionbudgets", [disruptionBudget], { create: "the pod's disruption budget cannot be made, so every job fails" }, "policy"),
];
