import { describeEntry } from "../faults/index.js";
/** All that a script needs, in one line. */
export function readyJson({ kubeconfig, connection, apiToken, door }) {
    return JSON.stringify({ kubeconfig, ...connection, apiToken, faultsUrl: door.url, faultsToken: door.token });
}
/** The same for people, with a config.toml to copy. */
export function readyText({ kubeconfig, connection, apiToken, containers, plan }) {
    return `API server    ${connection.apiUrl}
kubeconfig    ${kubeconfig}
GitLab        ${connection.gitlabUrl}
runner token  ${connection.runnerToken}
access token  ${apiToken}
namespace     ${connection.namespace}
containers    ${containers}
faults        ${faultsText(plan)}

Try: kubectl --kubeconfig ${kubeconfig} get pods -A -w
     curl -H 'PRIVATE-TOKEN: ${apiToken}' ${connection.gitlabUrl}/api/v4/runners

A config.toml for this cluster and this GitLab:

${configToml(connection)}
Ctrl-C ends it.`;
}
function faultsText(plan) {
    if (plan.length === 0)
        return "none; npm run faults -- add … puts some in, npm run faults -- kinds shows which there are";
    return plan.map(({ entry, index }) => `${index}  ${describeEntry(entry)}`).join("\n              ");
}
function configToml({ gitlabUrl, runnerToken, apiUrl, caFile, bearerToken, namespace, baseDirs }) {
    const runner = { url: gitlabUrl, token: runnerToken, executor: "kubernetes", builds_dir: baseDirs?.builds };
    const kubernetes = {
        host: apiUrl,
        ca_file: caFile,
        bearer_token: bearerToken,
        namespace,
        image: "alpine",
        logs_base_dir: baseDirs?.logs,
        scripts_base_dir: baseDirs?.scripts,
    };
    return ["[[runners]]", ...assignments(runner), "[runners.kubernetes]", ...assignments(kubernetes), ""]
        .map((line) => (line === "" ? line : `    ${line}`))
        .join("\n");
}
/** A JSON string is a TOML string. */
function assignments(table) {
    return Object.entries(table).flatMap(([key, value]) => value === undefined ? [] : [`${key} = ${JSON.stringify(value)}`]);
}
