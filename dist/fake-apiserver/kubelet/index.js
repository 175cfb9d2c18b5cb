export { createKubelet } from "./create-kubelet.js";
export { KubeletError } from "./kubelet.js";
