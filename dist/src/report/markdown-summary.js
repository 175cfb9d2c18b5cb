import { failuresOf, rerunCommand } from "./failures.js";
import { isBad } from "./run-result.js";
import { seconds } from "./seconds.js";
import { tally, tallyText, unfinishedText } from "./tally.js";
/** summary.md: the table of all scenarios, then each failure with its proof. */
export function markdownSummary(run) {
    const versions = Object.entries(run.versions).map(([name, version]) => `${name} ${version}`);
    const failures = run.scenarios.flatMap((scenario) => failureSection(run, scenario));
    return [
        `# ${tallyText(tally(run))}${unfinishedText(run)}`,
        "",
        `Subject ${run.subject}${versionOf(run)}, world ${run.world}, seed \`${run.seed}\`, ${versions.join(", ")}; ${run.startedAt}, ${seconds(run.durationMs)}.`,
        "",
        "| Scenario | Result | Time | Faults fired | |",
        "|---|---|---|---|---|",
        ...run.scenarios.map(row),
        "",
        ...failures,
    ].join("\n");
}
/** The first line of what the version command printed. */
function versionOf({ subjectVersion }) {
    return subjectVersion === undefined ? "" : ` (${subjectVersion.split("\n")[0]})`;
}
function row(scenario) {
    const { id, result, durationMs, faults, title, reason } = scenario;
    const fired = faults.length === 0 ? "" : faults.map((fault) => `${fault.fired}`).join(" + ");
    const note = result === "pass" ? title : (reason ?? title);
    return `| ${cell(id)} | ${result} | ${seconds(durationMs)} | ${fired} | ${cell(note)} |`;
}
function failureSection(run, scenario) {
    const { id, result, reason, history } = scenario;
    if (!isBad(result))
        return [];
    const checks = failuresOf(scenario).map((failure) => {
        const { nearest, place } = failure;
        const near = nearest === undefined ? "" : `; nearest: ${nearest}`;
        const where = place === undefined ? "" : ` (${place})`;
        const claim = `- **${failure.id}**${where}: expected ${failure.expected}, got ${failure.got}${near}`;
        return failure.lines.length === 0
            ? claim
            : [claim, "", "  ```", ...failure.lines.map((line) => `  ${line}`), "  ```"].join("\n");
    });
    return [
        `## ${id}`,
        "",
        ...(reason === undefined ? [] : [reason, ""]),
        ...checks,
        "",
        `Again: \`${rerunCommand(run, scenario)}\`${history === undefined ? "" : `, history: [${history}](${history})`}`,
        "",
    ];
}
function cell(text) {
    return text.replaceAll("|", "\\|").replaceAll(/\s+/g, " ");
}
