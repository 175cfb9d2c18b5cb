/** What `/version` says: the release of Kubernetes whose behaviour is imitated. */
export const SERVER_VERSION = {
    major: "1",
    minor: "34",
    emulationMajor: "1",
    emulationMinor: "34",
    minCompatibilityMajor: "1",
    minCompatibilityMinor: "33",
    gitVersion: "v1.34.1",
    gitCommit: "",
    gitTreeState: "clean",
    buildDate: "2025-09-09T19:32:33Z",
    goVersion: "",
    compiler: "",
    platform: "linux/amd64",
};
