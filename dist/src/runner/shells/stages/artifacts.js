import { formatGoDuration } from "../../config/go-duration.js";
import { exportVariables, withHelper } from "../script-context.js";
import { fits } from "./cache.js";
import { writeOwnerChange } from "../build-owner.js";
/** Undefined when no other job left anything for this one. */
export function downloadArtifacts(context) {
    const wanted = context.job.dependencies.filter(({ artifacts_file: file }) => (file?.filename ?? "") !== "");
    if (wanted.length === 0)
        return undefined;
    const script = context.shell.writer();
    exportVariables(script, context);
    script.makeFolder(context.paths.project);
    script.cd(context.paths.project);
    withHelper(script, context, "Artifacts downloading", () => {
        for (const { id, name, token } of wanted) {
            script.notice(`Downloading artifacts for ${name} (${id})...`);
            const source = ["--url", context.runner.url, "--token", token, "--id", String(id)];
            script.command(context.environment.helperCommand, "artifacts-downloader", ...source);
        }
    });
    writeOwnerChange(script, context);
    return script.text();
}
/** Undefined when nothing is to be kept after a job that ended this way. */
export function uploadArtifacts(context, outcome) {
    const kept = context.job.artifacts.filter((artifact) => hasContent(artifact) && fits(artifact.when, outcome));
    if (kept.length === 0)
        return undefined;
    const script = context.shell.writer();
    exportVariables(script, context);
    script.cd(context.paths.project);
    withHelper(script, context, "Uploading artifacts", () => {
        for (const artifact of kept) {
            script.notice("Uploading artifacts...");
            script.command(...uploadCommand(context, artifact));
        }
    });
    return script.text();
}
function uploadCommand(context, artifact) {
    const { job, runner, environment, variables } = context;
    const { paths = [], exclude = [], untracked, name, expire_in, artifact_format, artifact_type } = artifact;
    const expanded = (flag, value) => {
        const text = variables.expand(value ?? "");
        return text === "" ? [] : [flag, text];
    };
    const target = ["--url", runner.url, "--token", job.token, "--id", String(job.id)];
    const { upload_timeout, response_header_timeout } = runner.artifact;
    const limits = ["--timeout", formatGoDuration(upload_timeout)];
    limits.push("--response-header-timeout", formatGoDuration(response_header_timeout));
    return [
        environment.helperCommand,
        "artifacts-uploader",
        ...target,
        ...limits,
        ...paths.flatMap((path) => expanded("--path", path)),
        ...exclude.flatMap((path) => expanded("--exclude", path)),
        ...(untracked === true ? ["--untracked"] : []),
        ...expanded("--name", name),
        ...expanded("--expire-in", expire_in),
        ...expanded("--artifact-format", artifact_format),
        ...expanded("--artifact-type", artifact_type),
    ];
}
function hasContent({ paths, untracked }) {
    return (paths ?? []).length > 0 || untracked === true;
}
