/** What a kubelet asks its container engine for. SELinux, seccomp and AppArmor are nothing that processes of this machine could have. */
export function containerSecurity({ securityContext = {} }) {
    const { privileged = false, capabilities = {}, allowPrivilegeEscalation, readOnlyRootFilesystem } = securityContext;
    return {
        privileged,
        capabilities: { add: capabilities.add ?? [], drop: capabilities.drop ?? [] },
        noNewPrivileges: allowPrivilegeEscalation === false,
        readOnlyRootFileSystem: readOnlyRootFilesystem === true,
    };
}
