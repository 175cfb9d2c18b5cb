import type { Project } from "../../fake-gitlab/index.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import type { World } from "./world.ts";
/** Makes a scenario's projects and gives the one with the pipeline. */
export declare function createProjects({ project, projects }: Scenario, { gitlab, tokenOf }: Pick<World, "gitlab" | "tokenOf">): Promise<Project>;
