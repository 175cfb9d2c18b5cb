import { Option, type Command } from "commander";
import { addK3sOptions, type K3sChoice } from "./k3s-options.ts";

/** Options of every command that works on a cluster of the user's. */
export interface ClusterOptions extends K3sChoice {
  cluster: string;
  /** Faults inside the embedded cluster are brought about as they would be in a real one. */
  means?: "real";
  /** How many scenarios run at the same time. */
  jobs?: number;
  yes: boolean;
  keep: boolean;
  advertise?: string;
  imageMap: string[];
  helperImage?: string;
  relayImage?: string;
}

export const WORLDS = "fake, k3s, kubeconfig or kubeconfig:<context>";

/** Adds them, in the words of `conformance --help`. */
export function addClusterOptions(command: Command): Command {
  const means = new Option("--means <means>", "of the fake: bring faults inside the cluster about as in a real one");
  const withWorld = command.option("--cluster <name>", `the world to run in: ${WORLDS}`, "fake");
  return addRealClusterOptions(withWorld.addOption(means.choices(["real"])));
}

/** Those that say how a real cluster is used, whichever it is. */
export function addRealClusterOptions(command: Command): Command {
  return addK3sOptions(command)
    .option("-y, --yes", "of kubeconfig: use the cluster without asking, although it may not be one for tests", false)
    .option(
      "--keep",
      "of real clusters: leave everything there, to look around (conformance sweep takes it away)",
      false,
    )
    .option("--advertise <host[:port]>", "of real clusters: where pods find what this host serves (default: found out)")
    .option(
      "--image-map <from=to>",
      "of real clusters: another name for an image, such as alpine=registry.local/alpine; may be repeated",
      collected,
      [],
    )
    .option("--helper-image <image>", "of real clusters: the helper image in place of the official one")
    .option(
      "--relay-image <image>",
      "of real clusters: an image with Node.js for a pod that leads to this host where pods cannot reach it (default: node:22-alpine)",
    );
}

function collected(value: string, before: string[]): string[] {
  return before.concat(value.split(","));
}
