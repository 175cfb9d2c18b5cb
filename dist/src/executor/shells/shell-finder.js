const SHELLS = [
    "/usr/local/bin/bash",
    "/usr/bin/bash",
    "/bin/bash",
    "/usr/local/bin/sh",
    "/usr/bin/sh",
    "/bin/sh",
    "/busybox/sh",
];
/** Replaces itself by the best shell of the image; arguments go on to that shell (executor facts 3.5). */
export const DETECT_SHELL = `${SHELLS.map((path, index) => `${index === 0 ? "if" : "elif"} [ -x ${path} ]; then\n\texec ${path} $@`).join("\n")}\nelse\n\techo shell not found\n\texit 1\nfi\n`;
/** First process of the build and helper containers, and of every exec that runs shell lines. */
export const SHELL_COMMAND = ["sh", "-c", DETECT_SHELL];
