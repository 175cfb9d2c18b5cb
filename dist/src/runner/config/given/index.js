export { environmentSettings, environmentName } from "./environment-settings.js";
export { flagSettings } from "./flag-settings.js";
export { runnerSettings } from "./runner-settings.js";
export { givenPlace } from "./given-setting.js";
