const SERVICE_ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount";
/** The API server of the cluster that the runner itself runs in; undefined outside of one. */
export async function inClusterConnection({ env, readFile, }) {
    const host = env["KUBERNETES_SERVICE_HOST"] ?? "";
    const port = env["KUBERNETES_SERVICE_PORT"] ?? "";
    if (host === "" || port === "")
        return undefined;
    // The kubelet replaces the file before the token in it runs out.
    const token = async () => (await readFile(`${SERVICE_ACCOUNT}/token`)).trim();
    return {
        server: `https://${host.includes(":") ? `[${host}]` : host}:${port}`,
        token: await token(),
        renewToken: token,
        tls: { ca: await readFile(`${SERVICE_ACCOUNT}/ca.crt`) },
    };
}
