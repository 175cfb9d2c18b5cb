import type { V1HostAlias } from "@kubernetes/client-node";
import type { HostAliasConfig } from "../../runner/config/kubernetes-config.ts";
import type { Service } from "./services.ts";
/** Names of the services on 127.0.0.1, then those of config.toml ("Add extra host aliases", executor facts 3.11). */
export declare function hostAliases(services: readonly Service[], configured: readonly HostAliasConfig[]): V1HostAlias[];
/** An image's name without tag and digest. */
export declare function untagged(image: string): string;
/** Names that follow from an image: without port and tag, its slashes as `__` or as `-`. */
export declare function imageNames(image: string): string[];
