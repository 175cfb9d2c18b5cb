export { objectProblems, resourceNames } from "./server/object-problems.ts";
export { startApiServer } from "./server/start-api-server.ts";
export type { ApiServerOptions } from "./server/start-api-server.ts";
export type { ApiServer } from "./server/control-plane.ts";
export type { Image, ImageCatalogue } from "./kubelet/index.ts";
export { createCertificateAuthority, type CertificateAuthority } from "./tls/certificate-authority.ts";
export { createServerContexts } from "./tls/server-contexts.ts";
export type { KubernetesObject, Store } from "./storage/store.ts";
