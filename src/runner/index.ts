export { featureFlagNames, resolveFlags } from "./build/feature-flags.ts";
export { configSchema } from "./config/config-schema.ts";
export type { ConfigOrigins, Origin } from "./config/config-origins.ts";
export { effectiveSettings, type EffectiveSetting } from "./config/effective-settings.ts";
export {
  environmentSettings,
  flagSettings,
  givenPlace,
  runnerSettings,
  type GivenSetting,
  type RunnerSettings,
} from "./config/given/index.ts";
export { loadConfig } from "./config/load-config.ts";
export { settingName } from "./config/setting-name.ts";
export { kubernetesDefaults } from "./config/kubernetes-defaults.ts";
export type { Config, RunnerConfig } from "./config/runner-config.ts";
export type { KubernetesConfig } from "./config/kubernetes-config.ts";
export { createSystemId } from "./runner/system-id.ts";
export { type RunnerOptions, type RunningRunner, startRunner } from "./runner/start-runner.ts";
export type { LogLevel, RunnerLog } from "./runner/runner-log.ts";
