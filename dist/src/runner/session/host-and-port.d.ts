import type { Address } from "../../platform/index.ts";
/** `host:port`, `[::1]:8093`, `:8093`; without a host all of the machine's addresses are meant. Undefined when it is none of these. */
export declare function parseHostAndPort(text: string): Address | undefined;
export declare function formatHostAndPort({ host, port }: Address): string;
