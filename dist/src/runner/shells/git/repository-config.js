import { configText } from "./config-text.js";
import { credentialHelper } from "./credentials.js";
import { repositoryUrls } from "./repository-urls.js";
/** Of every new repository. */
const TEMPLATE = [
    ["init.defaultBranch", "none"],
    ["fetch.recurseSubmodules", "false"],
    ["credential.interactive", "never"],
    ["gc.autoDetach", "false"],
];
const LOCKS = ["index.lock", "shallow.lock", "HEAD.lock", "config.lock"];
/** Takes away what a killed job or a malicious one may have left in a repository that is used again. */
export function removeGitLeftovers(script, { paths, runner }) {
    const git = `${paths.project}/.git`;
    const keepsConfig = runner.clean_git_config === false;
    script.removeFiles(...LOCKS.map((lock) => `${git}/${lock}`), `${git}/hooks/post-checkout`, ...(keepsConfig ? [] : [`${git}/config`]));
    for (const lock of LOCKS)
        script.removeFilesBelow(`${git}/modules`, lock);
    script.removeFilesBelow(`${git}/refs`, "*.lock");
    if (keepsConfig)
        return;
    script.removeFolder(`${git}/hooks`);
    // The settings of submodules come back with the next `git submodule sync`.
    script.removeFilesBelow(`${git}/modules`, "config");
    script.removeFilesBelow(`${git}/modules`, "post-checkout");
}
/**
 * The template of new repositories and, beside the project, the settings that hold credentials: those vanish with the job's
 * temporary folder and never stand in the repository itself.
 */
export function writeGitConfig(script, context) {
    const { paths, flag, runner, correlationId } = context;
    const template = `${paths.temporary}/git-template`;
    const secret = externalConfig(context);
    const { rewrites, origin } = repositoryUrls(context);
    const correlated = flag("FF_USE_GITALY_CORRELATION_ID") && correlationId !== "";
    if (correlated)
        script.print(`Gitaly correlation ID: ${correlationId}`);
    const secrets = [
        ...(correlated ? [["http.extraHeader", `X-Gitaly-Correlation-ID: ${correlationId}`]] : []),
        ["transfer.bundleURI", String(flag("FF_USE_GIT_BUNDLE_URIS"))],
        ...rewrites.map(({ from, to }) => [`url.${to}.insteadOf`, from]),
        ...(origin === undefined ? [] : tlsFiles(context, origin)),
        ...(flag("FF_GIT_URLS_WITHOUT_TOKENS") ? credentialHelper(context) : []),
    ];
    script.removeFolder(template);
    script.makeFolder(template);
    script.writeFile(secret, configText(secrets));
    script.writeFile(`${template}/config`, configText([...TEMPLATE, ["include.path", secret]]));
    if (runner.safe_directory_checkout !== false) {
        script.when({ ownFolder: "HOME" }, () => script.command("git", "config", "--global", "--add", "safe.directory", paths.project));
    }
}
export function externalConfig({ paths }) {
    return `${paths.temporary}/.gitlab-runner.ext.conf`;
}
function tlsFiles({ variables }, host) {
    const settings = {
        sslCAInfo: "CI_SERVER_TLS_CA_FILE",
        sslCert: "CI_SERVER_TLS_CERT_FILE",
        sslKey: "CI_SERVER_TLS_KEY_FILE",
    };
    return Object.entries(settings).flatMap(([key, name]) => variables.has(name) ? [[`http.${host}.${key}`, variables.get(name)]] : []);
}
