export { environmentSettings, environmentName } from "./environment-settings.ts";
export { flagSettings } from "./flag-settings.ts";
export { runnerSettings, type RunnerSettings } from "./runner-settings.ts";
export { givenPlace, type GivenSetting } from "./given-setting.ts";
