import { BuildError } from "../../runner/build/build-error.js";
const PORT = /^[1-9]\d{0,4}$/;
/** The ports of HEALTHCHECK_TCP_PORT in the services' own variables ("Define a list of services"). Throws for what is no port. */
export function healthPorts(services) {
    return services.flatMap(({ image, variables }) => {
        const value = variables.findLast(({ key }) => key === "HEALTHCHECK_TCP_PORT")?.value ?? "";
        if (value === "")
            return [];
        if (PORT.test(value) && Number(value) < 65_536)
            return [value];
        throw new BuildError(`HEALTHCHECK_TCP_PORT of service ${image} is "${value}", expected a port between 1 and 65535`, { reason: "runner_configuration_error" });
    });
}
