import { type Path, type Problem } from "../diagnostics/index.ts";
import type { ContentChecks } from "./content-checks.ts";
import type { DocumentPlaces } from "./document-places.ts";
import type { ScenarioFile } from "./scenario-schema.ts";
/** What is wrong inside the parts of a scenario that are not its own: config.toml, CI file, objects, names of resources. */
export declare function checkContents(scenario: ScenarioFile, checks: ContentChecks, file: string, places: DocumentPlaces, origin: (path: Path) => Path): Problem[];
