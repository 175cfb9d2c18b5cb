import { resourceOverwrites } from "./resource-overwrites.js";
/**
 * The services, each with the resources that its own variables ask for ("Overwrite service containers resources"). What counts for all
 * services of the job is where each begins, and the maximum is the same. Its variables are taken as they are written, without expansion.
 */
export function serviceOverwrites(services, config, source) {
    return services.map((service) => {
        const own = {
            ...source,
            value: (name) => service.variables.findLast(({ key }) => key === name)?.written ?? "",
            valuesOf: () => [],
        };
        const limits = resourceOverwrites("service_", "limit", config, own);
        return { ...service, resources: { ...limits, ...resourceOverwrites("service_", "request", config, own) } };
    });
}
