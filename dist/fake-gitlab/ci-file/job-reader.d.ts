import type { JobDefinition } from "./job-definition.ts";
import { type ImageDialect } from "./image.ts";
import type { ProblemList } from "./problem-list.ts";
import type { MapTree } from "./tree.ts";
/** Reads one job whose `extends` and defaults are already merged in. */
export declare function readJob(name: string, job: MapTree, problems: ProblemList, dialect?: ImageDialect): JobDefinition;
