/** `environment variable KUBERNETES_IMAGE` or `--kubernetes-image`: stands where a problem in the file has the file's name. */
export function givenPlace({ from, name }) {
    return from === "flag" ? name : `environment variable ${name}`;
}
