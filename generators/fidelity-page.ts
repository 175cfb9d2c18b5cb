import { readFile, writeFile } from "node:fs/promises";
import { withListed } from "../src/report/fidelity/fidelity-page.ts";
import { parseListedDifferences } from "../src/report/fidelity/index.ts";

/** Brings docs/fidelity.md up to date with the list: `node generators/fidelity-page.ts`. */
const PAGE = "docs/fidelity.md";
const LISTED = "src/report/fidelity/listed-differences.yaml";

const listed = parseListedDifferences(await readFile(LISTED, "utf8"), LISTED);
await writeFile(PAGE, withListed(await readFile(PAGE, "utf8"), listed));
