/** What the programs that build a pod run with; a container's own environment comes with its first program. */
export const SETUP_ENVIRONMENT = {
    PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    LC_ALL: "C",
};
