import { constants } from "node:fs";
import { access, readFile } from "node:fs/promises";
import { checkRunner, patchProblem } from "../executor/index.js";
import { settingName } from "../runner/index.js";
import { knownLogLevels } from "./runner-log.js";
/** Everything that is wrong with a configuration that loads, with places; ordered by them. */
export async function problemsOf(config, file, origins) {
    const problems = [];
    const add = (path, text, rest) => {
        problems.push({ ...rest, message: `"${settingName(path)}" ${text}`, ...origins.place(path) });
    };
    if (!knownLogLevels().includes(config.log_level)) {
        const text = `is ${JSON.stringify(config.log_level)}, expected ${knownLogLevels().join(", ")}`;
        add(["log_level"], text, { code: "wrong-value", severity: "error" });
    }
    for (const [index, runner] of config.runners.entries()) {
        const base = ["runners", index];
        for (const { path, text, ...rest } of checkRunner(runner))
            add([...base, ...path], text, rest);
        for (const { path, text } of await unreadableFiles(runner)) {
            add([...base, ...path], text, { code: "unreadable-file", severity: "error" });
        }
        for (const [at, patch] of runner.kubernetes.pod_spec.entries()) {
            const isWritten = patch.patch !== "" || patch.patch_path !== "";
            const problem = isWritten && isKnownType(patch) ? await patchProblem(patch, readText) : undefined;
            const path = [...base, "kubernetes", "pod_spec", at, patch.patch === "" ? "patch_path" : "patch"];
            if (problem !== undefined)
                add(path, `fails every job: ${problem}`, { code: "wrong-value", severity: "error" });
        }
    }
    if (config.runners.length === 0) {
        const hint = "add one with url, token and [runners.kubernetes]";
        problems.push({ code: "no-runners", severity: "error", message: "there is no [[runners]] section", hint, file });
    }
    return problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
const readText = (name) => readFile(name, "utf8");
function isKnownType({ patch_type }) {
    return ["", "strategic", "merge", "json"].includes(patch_type);
}
async function unreadableFiles(runner) {
    const { kubernetes } = runner;
    const files = [
        ...["tls-ca-file", "tls-cert-file", "tls-key-file"].map((key) => [[key], runner[key]]),
        ...["ca_file", "cert_file", "key_file"].map((key) => [
            ["kubernetes", key],
            kubernetes.host === "" ? "" : kubernetes[key],
        ]),
    ];
    const unreadable = [];
    for (const [path, name] of files) {
        if (name === "")
            continue;
        const problem = await access(name, constants.R_OK).catch((error) => error.message);
        if (problem !== undefined)
            unreadable.push({ path, text: `cannot be read: ${problem}` });
    }
    return unreadable;
}
