export { createFakeApiServer } from "./fake-api-server.js";
export { createFakeGitLab } from "./fake-gitlab.js";
export { createWorld } from "./create-world.js";
export { runScenario } from "./run-scenario.js";
export { UsageError } from "../diagnostics/index.js";
