export type { Clock, Timer } from "./clock.ts";
export type { Address, Connection, Listener, Network, Suspension } from "./network.ts";
export type { Random } from "./random.ts";
export type { ExitStatus } from "./exit-status.ts";
export type { HostProgram, HostProgramOptions, HostPrograms, MarkedProgram } from "./host-programs.ts";
export type {
  CreateHttpClient,
  HttpClient,
  HttpRequest,
  HttpResponse,
  HttpVersions,
  TlsOptions,
} from "./http-client.ts";
export { HTTP2_ERROR_CODES } from "./http2/error-codes.ts";
export { Http2Error } from "./http2/http2-error.ts";
export type { Http2Settings } from "./http2/http2-settings.ts";
export type {
  Container,
  ContainerProcess,
  ContainerRuntime,
  ContainerSecurity,
  ContainerSpec,
  ContainerUser,
  ExecSpec,
  ImageContent,
  Isolation,
  MemoryFolder,
  Mount,
  PodProcess,
  Sandbox,
  SandboxSpec,
  TerminalSize,
} from "./container-runtime.ts";
export { ContainerStartError } from "./container-runtime.ts";
export { createWallClock } from "./wall-clock.ts";
export { cpuShare, type CpuShare } from "./cpu-share.ts";
export { patientTimer } from "./patient-timer.ts";
export { timeLimit, type TimeLimit } from "./time-limit.ts";
export { watchLateness, type Lateness } from "./lateness.ts";
export { createSocketNetwork } from "./socket-network.ts";
export { localAddressTowards } from "./local-address.ts";
export { createSeededRandom } from "./seeded-random.ts";
export { createUnpredictableRandom } from "./unpredictable-random.ts";
export { createHostPrograms, exitStatus } from "./local-host-programs.ts";
export { createSpawnedPrograms } from "./spawned-host-programs.ts";
export { createHttpClientFactory } from "./socket-http-client.ts";
export type { HttpClientSettings } from "./socket-http-client.ts";
export type { CertificateValidity } from "./certificate-validity.ts";
export { secureContext, TlsHandshakeTimeout } from "./tls-connection.ts";
export { createProcessRuntime } from "./process-runtime/index.ts";
export type { ProcessRuntimeMode, ProcessRuntimeOptions } from "./process-runtime/index.ts";
export { programFile } from "./program-file.ts";
export { hasProgram } from "./process-runtime/program-path.ts";
export { createScratchFolder, type ScratchFolder } from "./scratch-folder.ts";
export { createConnectionPair } from "./connection-pair.ts";
export { COMPILE_CACHE, WITH_COMPILE_CACHE } from "./compile-cache.ts";
export { siblingProgram } from "./sibling-program.ts";
