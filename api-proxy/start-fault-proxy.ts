import { createAuthenticator } from "../fake-apiserver/authentication/authenticator.ts";
import { acceptTls } from "../fake-apiserver/http/connection-front.ts";
import { createRequestFront, type Api } from "../fake-apiserver/http/request-front.ts";
import { writeKubeconfig, type Identity } from "../fake-apiserver/server/kubeconfig.ts";
import { createCertificateAuthority } from "../fake-apiserver/tls/certificate-authority.ts";
import { createServerContexts } from "../fake-apiserver/tls/server-contexts.ts";
import type { KubernetesObject } from "../fake-apiserver/storage/store.ts";
import type { FaultEngine } from "../src/faults/fault-engine.ts";
import { closableDoor } from "../src/faults/wire/index.ts";
import type { Recorder } from "../src/history/recorder.ts";
import type { Clock, Network, Random } from "../src/platform/index.ts";
import { createDisturbedApi } from "./disturbances/disturbed-api.ts";
import { createImageRewriting } from "./images/image-rewriting.ts";
import { createRelayApi } from "./relay-api.ts";
import type { CredentialsFor } from "./upstream/credentials.ts";
import { markNamespaces } from "./upstream/marked-namespaces.ts";
import { createUpstream, type UpstreamServer } from "./upstream/upstream.ts";

export interface FaultProxyOptions {
  clock: Clock;
  network: Network;
  random: Random;
  history: Recorder;
  faults: FaultEngine;
  /** Default 127.0.0.1. */
  host?: string;
  /** Default: a free one. */
  port?: number;
  upstream: UpstreamServer;
  credentialsFor: CredentialsFor;
  /** The image that a pod gets in place of the one that it names. Clients go on to see the one that they named. */
  rewriteImage?(image: string): string;
  /** A namespace that anybody makes, as it is to be made. */
  markNamespace?(namespace: KubernetesObject): KubernetesObject;
  /** Stands between the front and the API server, for what is done to a cluster by other means. */
  wrapApi?(api: Api): Api;
}

/** A server that subjects take for the API server; like that of the fake cluster. */
export interface FaultProxy {
  /** `https://127.0.0.1:<port>`. */
  url: string;
  caPem: string;
  /** A bearer token of its own for each call. */
  addToken(user: string, groups?: string[]): string;
  /** Calls back when tokens were revoked; `renew`: those who ask for one again are to get one. */
  onRevocation(listener: (renew: boolean) => void): void;
  addClientCertificate(user: string, groups?: string[]): Promise<{ cert: string; key: string }>;
  /** YAML text, the CA embedded. */
  kubeconfig(identity: Identity): string;
  /** Ends all connections, to both sides. */
  close(): Promise<void>;
}

const NAMES = ["127.0.0.1", "::1", "localhost", "kubernetes", "kubernetes.default", "kubernetes.default.svc"];

/** Starts a TLS server between a subject and a real API server, with the faults and the History of the fake one. */
export async function startFaultProxy(options: FaultProxyOptions): Promise<FaultProxy> {
  const { clock, network, history, faults, host = "127.0.0.1", port = 0, credentialsFor } = options;
  const { rewriteImage, markNamespace, wrapApi = (api) => api } = options;
  const authority = await createCertificateAuthority(clock.now());
  const contexts = await createServerContexts(authority, [...new Set([...NAMES, host])], clock.now());
  const { caPem } = authority;

  const authenticator = createAuthenticator({
    authority,
    clock,
    random: options.random.fork("proxy tokens"),
    // Service accounts' tokens come from the real API server, which knows them.
    accountUid: () => undefined,
  });
  const revocations: ((renew: boolean) => void)[] = [];
  const noMoreRevocation = faults.perform("revoke-tokens", ({ renew }) => {
    authenticator.revokeTokens();
    for (const listener of revocations) listener(renew);
  });

  const bare = createUpstream({ network, clock, server: options.upstream, credentialsFor });
  const upstream = markNamespace === undefined ? bare : markNamespaces(bare, markNamespace);
  const images = rewriteImage && createImageRewriting(rewriteImage);
  const relay = createRelayApi({ upstream, faults, history, clock, images });
  const api = wrapApi(createDisturbedApi({ relay, faults, clock, random: options.random.fork("proxy operations") }));
  const front = createRequestFront({ clock, faults, history, authenticator, api });
  const onConnection = front.accept;
  const listener = await acceptTls({ network, clock, faults, host, port, contexts, onConnection });
  const openDoor = closableDoor({ listener, clock, faults, targets: ["api"] });
  const url = `https://${host.includes(":") ? `[${host}]` : host}:${listener.address.port}`;

  return {
    url,
    caPem,
    addToken: (user, groups = []) => authenticator.addToken(user, groups),
    onRevocation: (listener) => void revocations.push(listener),
    addClientCertificate: (user, groups = []) => authority.issueClient(user, groups),
    kubeconfig: (who) => writeKubeconfig(url, caPem, who),
    async close() {
      noMoreRevocation();
      openDoor();
      front.close();
      await listener.close();
      upstream.close();
    },
  };
}
