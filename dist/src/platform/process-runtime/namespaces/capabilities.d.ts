import type { ContainerSecurity } from "../../container-runtime.ts";
/**
 * The capabilities of a container as `setpriv` writes a set of them; unknown ones are passed over, as by an engine. Where nothing
 * but capabilities keeps a container's root from the machine (`contained` is false), those that reach beyond the pod are not given,
 * whatever is asked for.
 */
export declare function capabilitySet(security: ContainerSecurity | undefined, contained: boolean): string;
