export { createRealMeans, type RealMeans, type RealMeansOptions } from "./real-means.ts";
export { createOwnHands, type OwnHands } from "./own-cluster.ts";
export { endablePods } from "./endable-pod.ts";
