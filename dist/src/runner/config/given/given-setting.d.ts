/** A setting of `[runners.kubernetes]` that was given beside config.toml; it counts more than what the file says. */
export interface GivenSetting {
    key: string;
    from: "environment" | "flag";
    /** `KUBERNETES_IMAGE` or `--kubernetes-image`. */
    name: string;
    /** Of the key's type as in config.toml; checked like that. */
    value: unknown;
}
/** `environment variable KUBERNETES_IMAGE` or `--kubernetes-image`: stands where a problem in the file has the file's name. */
export declare function givenPlace({ from, name }: Pick<GivenSetting, "from" | "name">): string;
