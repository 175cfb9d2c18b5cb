import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
const names = () => z.array(z.string()).default(() => []);
const sectionSchema = z.strictObject({
    title: z.string(),
    /** Keys of config.toml below `[[runners]]`: `kubernetes.cpu_limit`. */
    settings: names(),
    /** Names of job variables; `*` at the end stands for any ending. */
    variables: names(),
    flags: names(),
    /** Keys of the pod's metadata. */
    labels: names(),
    annotations: names(),
    /** `<verb> <resource>`. */
    permissions: names(),
    /** Texts that are retried. */
    errors: names(),
    /** Anything else that a table or a paragraph promises. */
    rows: names(),
    /** Things the section names that no scenario can show, with the reason. */
    unused: z.record(z.string(), z.string()).default(() => ({})),
    /** Why the section has nothing to show at all. */
    prose: z.string().optional(),
});
/** All sections in the page's order. */
export function pageSections() {
    const file = path.join(import.meta.dirname, "executor-page.yaml");
    return z.array(sectionSchema).parse(parse(readFileSync(file, "utf8")));
}
