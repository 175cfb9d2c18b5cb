export { createRealMeans, type RealMeans, type RealMeansOptions } from "./real-means.ts";
