export type Identity = {
    token: string;
} | {
    cert: string;
    key: string;
};
/** A kubeconfig with everything embedded, as YAML. */
export declare function writeKubeconfig(url: string, caPem: string, identity: Identity): string;
