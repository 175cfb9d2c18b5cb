export { featureFlagNames, resolveFlags } from "./build/feature-flags.js";
export { configSchema } from "./config/config-schema.js";
export { effectiveSettings } from "./config/effective-settings.js";
export { environmentSettings, flagSettings, givenPlace, runnerSettings, } from "./config/given/index.js";
export { loadConfig } from "./config/load-config.js";
export { settingName } from "./config/setting-name.js";
export { kubernetesDefaults } from "./config/kubernetes-defaults.js";
export { createSystemId } from "./runner/system-id.js";
export { startRunner } from "./runner/start-runner.js";
