import type { Service } from "../pod/services.ts";
/** The ports of HEALTHCHECK_TCP_PORT in the services' own variables ("Define a list of services"). Throws for what is no port. */
export declare function healthPorts(services: readonly Service[]): string[];
