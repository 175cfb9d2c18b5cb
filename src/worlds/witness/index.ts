export { startClusterWitness, type ClusterWitness, type ClusterWitnessOptions } from "./cluster-witness.ts";
export type { WitnessClient } from "./witness-client.ts";
