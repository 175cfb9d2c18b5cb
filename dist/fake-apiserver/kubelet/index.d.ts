export { createKubelet } from "./create-kubelet.ts";
export type { KubeletOptions } from "./create-kubelet.ts";
export { KubeletError } from "./kubelet.ts";
export type { ContainerAddress, Kubelet, LogOptions } from "./kubelet.ts";
export type { Image, ImageCatalogue } from "./image-catalogue.ts";
