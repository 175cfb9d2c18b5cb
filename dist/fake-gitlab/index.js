export { startGitLab } from "./start-gitlab.js";
export { compileCiFile } from "./ci-file/compile-ci-file.js";
export { compileWebIdeFile } from "./ci-file/compile-web-ide-file.js";
export { startObjectStore } from "./object-store/index.js";
