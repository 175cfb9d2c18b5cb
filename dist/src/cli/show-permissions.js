import { readFile } from "node:fs/promises";
import { usageError } from "../diagnostics/index.js";
import { refusedAccess } from "../executor/index.js";
import { markdownTable, neededPermissions, permissionName, roleYaml } from "../permissions/index.js";
import { createHttpClientFactory, createSocketNetwork, createWallClock } from "../platform/index.js";
import { EXIT } from "./exit-codes.js";
import { jobNamespace, runnerSetup } from "./runner-setup.js";
/** As YAML, for `kubectl apply`: the page's table as a comment, then for each section the Role that it needs, and with `ask` what of it the cluster does not grant. */
export async function showPermissions(config, ask) {
    for (const line of markdownTable().split("\n"))
        console.log(`# ${line}`);
    let isComplete = true;
    for (const [index, runner] of config.runners.entries()) {
        const name = runner.name === "" ? `runners.${index}` : runner.name;
        console.log("---");
        for (const line of roleNotes(name, runner))
            console.log(`# ${line}`);
        console.log(roleYaml(runnerSetup(runner, config), jobNamespace(runner)));
        if (!ask)
            continue;
        const missing = await missingPermissions(name, runner, config);
        for (const line of missing.map((permission) => missingText(permission, runner)))
            console.log(`# ${line}`);
        if (missing.length === 0)
            console.log("# The cluster grants all of it.");
        if (missing.some(({ without }) => without !== ""))
            isComplete = false;
    }
    return isComplete ? EXIT.ok : EXIT.failed;
}
function roleNotes(name, { kubernetes }) {
    const { namespace_per_job, namespace_overwrite_allowed, service_account } = kubernetes;
    const notes = [
        `For the service account of the runner "${name}", which is not that of its jobs${ofJobs(service_account)}.`,
    ];
    if (namespace_per_job)
        notes.push("Bind it by a ClusterRoleBinding: every job has a namespace of its own.");
    else if (namespace_overwrite_allowed !== "") {
        notes.push(`Also in every namespace that jobs may choose (namespace_overwrite_allowed = ${JSON.stringify(namespace_overwrite_allowed)}).`);
    }
    return notes;
}
function ofJobs(account) {
    return account === "" ? "" : ` (service_account = ${JSON.stringify(account)})`;
}
async function missingPermissions(name, runner, config) {
    const clock = createWallClock();
    const parts = {
        clock,
        http: createHttpClientFactory({ network: createSocketNetwork(), clock }),
        env: { ...process.env },
        readFile: (file) => readFile(file, "utf8"),
    };
    const needed = neededPermissions(runnerSetup(runner, config));
    const { signal } = new AbortController();
    return refusedAccess(runner.kubernetes, jobNamespace(runner), needed, parts, signal).catch((error) => {
        const hint = 'see "Connect to the Kubernetes API" of the Kubernetes executor\'s page';
        throw usageError("no-cluster", `cannot ask the cluster of runner "${name}": ${error.message}`, hint);
    });
}
function missingText(permission, runner) {
    const what = `${permissionName(permission)} in namespace ${jobNamespace(runner)}`;
    const { without, since } = permission;
    const effect = without === "" ? "the page asks for it, this runner does not use it" : without;
    return `missing: ${what}: ${since === undefined ? "" : `with Kubernetes ${since} and later `}${effect}`;
}
