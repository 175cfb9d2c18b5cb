import { parse, stringify } from "smol-toml";
/**
 * The config.toml of a run: the given text with the world's connection put in, and defaults that keep tests short where it
 * says nothing. The first `[[runners]]` section is used. `access` are the keys that lead to the cluster, `wins` are keys of `[runners.kubernetes]` that count whatever the text says.
 */
export function subjectConfig(text, connection, access, flags, wins = {}) {
    const given = parse(text);
    const [first = {}] = tables(given["runners"]);
    const kubernetes = table(first["kubernetes"]);
    const { baseDirs } = connection;
    const runner = {
        name: "faultline",
        ...(baseDirs && { builds_dir: baseDirs.builds }),
        ...first,
        url: connection.gitlabUrl,
        token: connection.runnerToken,
        executor: "kubernetes",
        ...withObjectStore(first, connection),
        feature_flags: { ...table(first["feature_flags"]), ...flags },
        kubernetes: {
            namespace: connection.namespace,
            // A shell as first process ignores SIGTERM, so every pod would take its whole grace period to go.
            ...("pod_termination_grace_period_seconds" in kubernetes ? {} : { cleanup_grace_period_seconds: 1 }),
            ...(baseDirs && { logs_base_dir: baseDirs.logs, scripts_base_dir: baseDirs.scripts }),
            ...without(kubernetes, ["host", "context", "ca_file", "cert_file", "key_file", "bearer_token"]),
            ...access,
            ...wins,
        },
    };
    return stringify({ concurrent: 4, check_interval: 1, ...given, runners: [runner] });
}
/** A section `[runners.cache.s3]` means the world's store, with the world's keys where it names none. */
function withObjectStore(runner, { objectStore }) {
    const cache = table(runner["cache"]);
    if (!("s3" in cache))
        return {};
    const { serverAddress, accessKey, secretKey, bucket } = objectStore;
    const s3 = {
        AccessKey: accessKey,
        SecretKey: secretKey,
        BucketName: bucket,
        ...table(cache["s3"]),
        ServerAddress: serverAddress,
        Insecure: true,
    };
    return { cache: { ...cache, s3 } };
}
function tables(value) {
    return Array.isArray(value) ? value : [];
}
function table(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function without(table, keys) {
    return Object.fromEntries(Object.entries(table).filter(([key]) => !keys.includes(key)));
}
