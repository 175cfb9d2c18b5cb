import type { ScriptContext } from "../script-context.ts";
import type { ShellWriter } from "../shell-writer.ts";
import { writeCredentialHelper } from "./credentials.ts";
import { repositoryUrls } from "./repository-urls.ts";

const LOCKS = ["index.lock", "shallow.lock", "HEAD.lock", "config.lock"];

/** Takes away what a killed job or a malicious one may have left in a repository that is used again. */
export function removeGitLeftovers(script: ShellWriter, { paths, runner }: ScriptContext): void {
  const git = `${paths.project}/.git`;
  for (const lock of LOCKS) {
    script.removeFile(`${git}/${lock}`);
    script.removeFilesBelow(`${git}/modules`, lock);
  }
  script.removeFile(`${git}/hooks/post-checkout`);
  script.removeFilesBelow(`${git}/refs`, "*.lock");
  if (runner.clean_git_config === false) return;
  script.removeFile(`${git}/config`);
  script.removeFolder(`${git}/hooks`);
  // The settings of submodules come back with the next `git submodule sync`.
  script.removeFilesBelow(`${git}/modules`, "config");
  script.removeFilesBelow(`${git}/modules`, "post-checkout");
}

/**
 * The template of new repositories and, beside the project, the settings that hold credentials: those vanish with the job's
 * temporary folder and never stand in the repository itself.
 */
export function writeGitConfig(script: ShellWriter, context: ScriptContext): void {
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
  const { rewrites, origin } = repositoryUrls(context);
  for (const { from, to } of rewrites) {
    script.command("git", "config", "-f", secret, "--add", `url.${to}.insteadOf`, from);
  }
  if (origin !== undefined) writeTlsFiles(script, context, secret, origin);
  if (flag("FF_GIT_URLS_WITHOUT_TOKENS")) writeCredentialHelper(script, context, secret);
  set(`${template}/config`, "include.path", secret);
  if (runner.safe_directory_checkout !== false) {
    script.when({ ownFolder: "HOME" }, () =>
      script.command("git", "config", "--global", "--add", "safe.directory", paths.project),
    );
  }
}

export function externalConfig({ paths }: ScriptContext): string {
  return `${paths.temporary}/.gitlab-runner.ext.conf`;
}

function writeTlsFiles(script: ShellWriter, { variables }: ScriptContext, file: string, host: string): void {
  const settings = {
    sslCAInfo: "CI_SERVER_TLS_CA_FILE",
    sslCert: "CI_SERVER_TLS_CERT_FILE",
    sslKey: "CI_SERVER_TLS_KEY_FILE",
  };
  for (const [key, name] of Object.entries(settings)) {
    if (variables.has(name)) script.command("git", "config", "-f", file, `http.${host}.${key}`, variables.get(name));
  }
}
