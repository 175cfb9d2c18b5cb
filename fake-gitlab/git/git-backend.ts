import path from "node:path";
import type { HostProgram, HostPrograms } from "../../src/platform/index.ts";
import type { Answer, Call } from "../http/call.ts";
import { readCgiHead } from "./cgi-head.ts";

export interface GitBackendSettings {
  programs: Pick<HostPrograms, "start">;
  repositoriesDir: string;
  /** Running programs, for whoever has to end them. */
  running: Set<HostProgram>;
}

/** Lets the machine's own `git http-backend` answer (CGI, RFC 3875). Its errors go to the client as text, which git shows. */
export async function askGit(call: Call, repositoryPath: string, settings: GitBackendSettings): Promise<Answer> {
  const { programs, repositoriesDir, running } = settings;
  let program: HostProgram;
  try {
    program = await programs.start(["git", "http-backend"], {
      cwd: repositoriesDir,
      env: environment(call, repositoryPath, repositoriesDir),
    });
  } catch (error) {
    return noGit(error instanceof Error ? error.message : String(error));
  }
  running.add(program);
  void program.exited.then(() => running.delete(program));
  call.gone.addEventListener("abort", () => program.kill("SIGKILL"), { once: true });
  call.stream.on("error", () => program.kill("SIGKILL"));
  const errors: Buffer[] = [];
  program.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
  call.stream.pipe(program.stdin);
  try {
    return await readCgiHead(program.stdout);
  } catch {
    return noGit(Buffer.concat(errors).toString().trim());
  }
}

function environment(call: Call, repositoryPath: string, repositoriesDir: string): Record<string, string> {
  const header = (name: string) => {
    const value = call.headers[name];
    return typeof value === "string" ? value : "";
  };
  const length = header("content-length");
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: repositoriesDir,
    LANG: "C",
    GIT_CONFIG_NOSYSTEM: "1",
    // The repositories may belong to another user than the one that runs this, in containers.
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: "safe.directory",
    GIT_CONFIG_VALUE_0: "*",
    GIT_HTTP_EXPORT_ALL: "1",
    GIT_PROJECT_ROOT: path.resolve(repositoriesDir),
    PATH_INFO: `/${repositoryPath}`,
    REQUEST_METHOD: call.method,
    QUERY_STRING: call.query.toString(),
    CONTENT_TYPE: header("content-type"),
    // Without a length it reads to the end, as chunked bodies need it.
    ...(length === "" ? {} : { CONTENT_LENGTH: length }),
    HTTP_CONTENT_ENCODING: header("content-encoding"),
    GIT_PROTOCOL: header("git-protocol"),
    REMOTE_USER: "gitlab-ci-token",
    REMOTE_ADDR: "127.0.0.1",
    GATEWAY_INTERFACE: "CGI/1.1",
    SERVER_PROTOCOL: "HTTP/1.1",
  };
}

function noGit(detail: string): Answer {
  const text = `The fake GitLab serves repositories with the machine's own "git http-backend", which does not work: ${detail}. Install git (on Alpine also git-daemon).\n`;
  return { status: 500, headers: { "content-type": "text/plain" }, body: text };
}
