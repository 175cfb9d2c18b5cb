import type { ContainerSecurity } from "../../../src/platform/index.ts";
import type { PodContainer } from "../pod/pod.ts";
/** What a kubelet asks its container engine for. SELinux, seccomp and AppArmor are nothing that processes of this machine could have. */
export declare function containerSecurity({ securityContext }: PodContainer): ContainerSecurity;
