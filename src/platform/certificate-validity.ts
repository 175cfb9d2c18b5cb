import type { TLSSocket } from "node:tls";
import type { Clock } from "./clock.ts";

/** What an error of a certificate that is out of date has as `validity`; all in milliseconds since the Unix epoch. */
export interface CertificateValidity {
  now: number;
  notBefore: number;
  notAfter: number;
}

const OUT_OF_DATE = new Set(["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"]);

/** Has errors of this client's handshake tell from when until when the server's certificate is valid, which Node leaves out. */
export function tellValidity(socket: TLSSocket, clock: Clock): (error: unknown) => void {
  let certificate: ReturnType<TLSSocket["getPeerCertificate"]> | undefined;
  // The handshake is done, and what Node makes of it is still to come: then the certificate is gone.
  socket.prependListener("secure", () => {
    certificate = socket.getPeerCertificate();
  });
  return (error) => {
    const { code = "" } = (error ?? {}) as NodeJS.ErrnoException;
    if (certificate === undefined || !OUT_OF_DATE.has(code)) return;
    const [notBefore, notAfter] = [Date.parse(certificate.valid_from), Date.parse(certificate.valid_to)];
    const validity: CertificateValidity = { now: clock.now(), notBefore, notAfter };
    Object.assign(error as Error, { validity });
  };
}
