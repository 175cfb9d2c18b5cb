import { readFileSync } from "node:fs";
/** Authority, certificate and key for GitLab out of the files that config.toml names. Rejects files that cannot be read. */
export function tlsFiles(runner) {
    const { "tls-ca-file": ca, "tls-cert-file": cert, "tls-key-file": key } = runner;
    return {
        ...(ca === "" ? {} : { ca: readFileSync(ca, "utf8") }),
        ...(cert === "" ? {} : { cert: readFileSync(cert, "utf8") }),
        ...(key === "" ? {} : { key: readFileSync(key, "utf8") }),
    };
}
