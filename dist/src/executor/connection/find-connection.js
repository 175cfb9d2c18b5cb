import { hostConnection } from "./host-connection.js";
import { inClusterConnection } from "./in-cluster-connection.js";
import { kubeconfigConnection } from "./kubeconfig-connection.js";
import { withBearerToken } from "./with-bearer-token.js";
/**
 * `host` of config.toml, else the cluster around the runner, else the kubeconfig ("Connect to the Kubernetes API"). A bearer token of
 * the job replaces whoever the runner would be there.
 */
export async function findConnection(config, sources, bearerToken) {
    try {
        const connection = await runnersConnection(config, sources);
        return bearerToken === undefined ? connection : withBearerToken(connection, bearerToken);
    }
    catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        throw new Error(`getting Kubernetes config: ${text}`, { cause: error });
    }
}
async function runnersConnection(config, sources) {
    if (config.host !== "")
        return hostConnection(config, sources.readFile);
    return (await inClusterConnection(sources)) ?? (await kubeconfigConnection(config.context, sources));
}
