export { isServedByProxy } from "./served-faults.ts";
export { startFaultProxy } from "./start-fault-proxy.ts";
export type { FaultProxy, FaultProxyOptions } from "./start-fault-proxy.ts";
export type { Credentials, CredentialsFor } from "./upstream/credentials.ts";
export type { UpstreamServer } from "./upstream/upstream.ts";
