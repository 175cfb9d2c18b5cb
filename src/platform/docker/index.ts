export { dockerEndpoint, type DockerEndpoint } from "./docker-endpoint.ts";
export { createDockerEngine, type DockerAnswer, type DockerEngine } from "./docker-engine.ts";
