import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
const schema = z.strictObject({
    users: z.array(z.strictObject({ row: z.int(), what: z.string(), issues: z.array(z.string()).min(1) })),
    known: z.array(z.strictObject({ issue: z.string(), what: z.string() })),
});
/** Which scenarios pin which known issue. */
export function knownIssues(scenarios) {
    const file = new URL("known-issues.yaml", import.meta.url);
    const { users, known } = schema.parse(parse(readFileSync(file, "utf8")));
    const pinned = new Map();
    for (const { id, issue } of scenarios) {
        for (const each of issue)
            pinned.set(each, [...(pinned.get(each) ?? []), id]);
    }
    const row = (key, what, issues) => {
        const ids = issues.flatMap((issue) => pinned.get(issue) ?? []);
        return { key, what, issues, scenarios: [...new Set(ids)].sort() };
    };
    const all = new Set([...users.flatMap(({ issues }) => issues), ...known.map(({ issue }) => issue)]);
    return {
        users: users.map(({ row: number, what, issues }) => row(String(number), what, issues)),
        known: known.map(({ issue, what }) => row(issue, what, [issue])),
        strangers: [...pinned.keys()].filter((issue) => !all.has(issue)).sort(),
    };
}
