/** The cluster of a kubeconfig's `context`, or of its current one when that is "". */
export async function kubeconfigConnection(context, sources) {
    const kubeconfig = await load(sources);
    if (context !== "") {
        if (kubeconfig.getContextObject(context) === null)
            throw new Error(`context "${context}" does not exist`);
        kubeconfig.setCurrentContext(context);
    }
    const cluster = kubeconfig.getCurrentCluster();
    if (cluster === null)
        throw new Error("invalid configuration: no configuration has been provided");
    const options = {};
    await kubeconfig.applyToHTTPSOptions(options);
    return {
        server: cluster.server.replace(/\/+$/, ""),
        token: bearerToken(options),
        // Programs and token files give a new one when the last one has run out.
        renewToken: async () => (await kubeconfigConnection(context, sources)).token,
        tls: {
            ...(options.ca === undefined ? {} : { ca: pem(options.ca) }),
            ...(options.cert === undefined ? {} : { cert: pem(options.cert) }),
            ...(options.key === undefined ? {} : { key: pem(options.key) }),
            insecureSkipVerify: cluster.skipTLSVerify === true,
        },
        ...basicCredentials(options),
    };
}
/** `$KUBECONFIG` may name several files; the first one that knows a thing wins. */
async function load({ env, readFile }) {
    // Loading the library takes 0.3 s, which only runners with a kubeconfig should pay.
    const library = await import("@kubernetes/client-node");
    const listed = (env["KUBECONFIG"] ?? "").split(":").filter((path) => path !== "");
    const paths = listed.length > 0 ? listed : [`${env["HOME"] ?? ""}/.kube/config`];
    let merged;
    for (const path of paths) {
        const one = new library.KubeConfig();
        one.loadFromString(await readFile(path));
        one.makePathsAbsolute(path.replace(/\/[^/]*$/, "") || "/");
        if (merged === undefined)
            merged = one;
        else
            merged.mergeConfig(one, true);
    }
    return merged ?? new library.KubeConfig();
}
function bearerToken(options) {
    const headers = (options.headers ?? {});
    const value = String(headers["Authorization"] ?? headers["authorization"] ?? "");
    return value.startsWith("Bearer ") ? value.slice("Bearer ".length) : "";
}
function basicCredentials(options) {
    if (typeof options.auth !== "string")
        return {};
    const [username = "", ...password] = options.auth.split(":");
    return { basic: { username, password: password.join(":") } };
}
function pem(value) {
    const parts = Array.isArray(value) ? value : [value];
    return parts.map((part) => (typeof part === "string" || Buffer.isBuffer(part) ? part.toString() : "")).join("\n");
}
