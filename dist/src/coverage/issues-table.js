/** docs/issues.md. */
export function issuesTable({ users, known }) {
    return [
        "# Known issues and their scenarios",
        "",
        "What users of the Kubernetes executor ran into, and which scenarios pin the right behaviour. Run them by their ids:",
        "`npm run conformance -- <id>`. The rows are in `src/coverage/known-issues.yaml`; scenarios name the issues in `issue:`, and",
        "`node generators/issues-table.ts` writes this page.",
        "",
        "## What users ask for",
        "",
        "| # | What | Issues | Scenarios |",
        "|---|---|---|---|",
        ...users.map((row) => `| ${row.key} | ${row.what} | ${row.issues.map(link).join(", ")} | ${scenarios(row)} |`),
        "",
        "## Known defects and fault cases",
        "",
        "Those called R were found by reading the official runner.",
        "",
        "| Issue | What | Scenarios |",
        "|---|---|---|",
        ...known.map((row) => `| ${link(row.key)} | ${row.what} | ${scenarios(row)} |`),
        "",
    ].join("\n");
}
/** The longest lists are those of a matrix: its file stands for its cases. */
function scenarios({ scenarios: ids }) {
    if (ids.length === 0)
        return "**none**";
    const names = ids.length > 4 ? [...new Set(ids.map((id) => id.split("/").slice(0, 2).join("/")))] : ids;
    return names.map((id) => `\`${id}\``).join(", ");
}
const GITLAB = {
    "gitlab-runner": "gitlab-org/gitlab-runner",
    "gitlab-runner-operator": "gitlab-org/gl-openshift/gitlab-runner-operator",
    "gitlab-runner-charts": "gitlab-org/charts/gitlab-runner",
    "gitlab-production": "gitlab-com/gl-infra/production",
    gitlab: "gitlab-org/gitlab",
};
function link(issue) {
    const [, project = "", kind, number] = /^(.+)([#!])(\d+)$/.exec(issue) ?? [];
    const path = GITLAB[project];
    if (path !== undefined) {
        const place = kind === "!" ? "merge_requests" : "issues";
        return `[${issue.replace("gitlab-runner", "")}](https://gitlab.com/${path}/-/${place}/${number})`;
    }
    return project.includes("/") ? `[${issue}](https://github.com/${project}/issues/${number})` : issue;
}
