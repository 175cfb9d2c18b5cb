import type { Advertised } from "./advertised.ts";

/** What a user says of a run on a cluster of theirs. */
export interface ClusterRunOptions {
  /** Of the kubeconfig; default its current one. */
  context?: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Where pods and the runner find what this host serves; default the address that leads to the nodes. */
  advertise?: Advertised;
  imageMap: readonly string[];
  helperImage?: string;
  /** With Node.js, for the relay's pod. */
  relayImage?: string;
  /** How many scenarios run at the same time; default one. */
  jobs?: number;
  /** Nothing that was made is taken away. */
  keep: boolean;
  /** Asks whether a cluster that is not obviously one for tests may be used, in the given words; rejects with a `UsageError` when not. */
  confirm(question: string): Promise<void>;
  onProgress(line: string): void;
  /** Breaks off the preflight; nothing of it is left. */
  signal?: AbortSignal;
}
