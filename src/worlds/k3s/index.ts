export { openK3s, type K3s, type K3sOptions } from "./open-k3s.ts";
export { findEngine } from "./engine.ts";
export { removeContainer, runContainers, sweepContainers } from "./sweep-containers.ts";
