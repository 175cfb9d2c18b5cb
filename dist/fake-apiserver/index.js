export { objectProblems, resourceNames } from "./server/object-problems.js";
export { startApiServer } from "./server/start-api-server.js";
