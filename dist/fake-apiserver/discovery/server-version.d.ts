/** What `/version` says: the release of Kubernetes whose behaviour is imitated. */
export declare const SERVER_VERSION: {
    major: string;
    minor: string;
    emulationMajor: string;
    emulationMinor: string;
    minCompatibilityMajor: string;
    minCompatibilityMinor: string;
    gitVersion: string;
    gitCommit: string;
    gitTreeState: string;
    buildDate: string;
    goVersion: string;
    compiler: string;
    platform: string;
};
