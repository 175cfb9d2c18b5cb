/** Released 2026-05; `--k3s-image` names others. */
export const K3S_IMAGE = "rancher/k3s:v1.36.1-k3s1";
