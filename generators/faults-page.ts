// Writes docs/faults.md from the catalogue of faults:
//   node generators/faults-page.ts
import { writeFile } from "node:fs/promises";
import { faultsPage } from "../src/faults/index.ts";

await writeFile("docs/faults.md", faultsPage());
