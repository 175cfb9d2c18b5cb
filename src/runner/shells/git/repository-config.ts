import type { BashWriter } from "../bash-writer.ts";
import type { ScriptContext } from "../script-context.ts";
import { repositoryUrls } from "./repository-urls.ts";

/** Takes away what a killed job or a malicious one may have left in a repository that is used again. */
export function removeGitLeftovers(script: BashWriter, { paths, runner }: ScriptContext): void {
  const git = `${paths.project}/.git`;
  for (const lock of ["index.lock", "shallow.lock", "HEAD.lock", "config.lock"]) script.removeFile(`${git}/${lock}`);
  script.removeFile(`${git}/hooks/post-checkout`);
  const refs = script.words(`${git}/refs`);
  script.raw(`if [ -d ${refs} ]; then find ${refs} -name ${script.words("*.lock")} -type f -exec rm -f {} +; fi`);
  if (runner.clean_git_config === false) return;
  script.removeFile(`${git}/config`);
  script.removeFolder(`${git}/hooks`);
}

/**
 * The template of new repositories and, beside the project, the settings that hold credentials: those vanish with the job's
 * temporary folder and never stand in the repository itself.
 */
export function writeGitConfig(script: BashWriter, context: ScriptContext): void {
  const { paths, flag, runner, correlationId } = context;
  const template = `${paths.temporary}/git-template`;
  const secret = externalConfig(context);
  const set = (file: string, key: string, value: string) => script.command("git", "config", "-f", file, key, value);
  script.removeFolder(template);
  script.removeFile(secret);
  script.makeFolder(template);
  set(`${template}/config`, "init.defaultBranch", "none");
  set(`${template}/config`, "fetch.recurseSubmodules", "false");
  set(`${template}/config`, "credential.interactive", "never");
  set(`${template}/config`, "gc.autoDetach", "false");
  if (flag("FF_USE_GITALY_CORRELATION_ID") && correlationId !== "") {
    script.print(`Gitaly correlation ID: ${correlationId}`);
    set(secret, "http.extraHeader", `X-Gitaly-Correlation-ID: ${correlationId}`);
  }
  set(secret, "transfer.bundleURI", String(flag("FF_USE_GIT_BUNDLE_URIS")));
  for (const { withCredentials, plain } of repositoryUrls(context).rewrites) {
    set(secret, `url.${withCredentials}.insteadOf`, plain);
    writeTlsFiles(script, context, secret, plain);
  }
  set(`${template}/config`, "include.path", secret);
  if (runner.safe_directory_checkout !== false) {
    script.raw(
      `if [ -n "\${HOME:-}" ]; then ${script.words("git", "config", "--global", "--add", "safe.directory", paths.project)}; fi`,
    );
  }
}

export function externalConfig({ paths }: ScriptContext): string {
  return `${paths.temporary}/.gitlab-runner.ext.conf`;
}

export function gitUserAgent({ version }: ScriptContext): string {
  const architecture = process.arch === "x64" ? "amd64" : process.arch;
  return `http.userAgent=gitlab-runner ${version} ${process.platform}/${architecture}`;
}

function writeTlsFiles(script: BashWriter, { variables }: ScriptContext, file: string, host: string): void {
  const settings = {
    sslCAInfo: "CI_SERVER_TLS_CA_FILE",
    sslCert: "CI_SERVER_TLS_CERT_FILE",
    sslKey: "CI_SERVER_TLS_KEY_FILE",
  };
  for (const [key, name] of Object.entries(settings)) {
    if (variables.has(name))
      script.raw(`${script.words("git", "config", "-f", file, `http.${host}.${key}`)} "$${name}"`);
  }
}
