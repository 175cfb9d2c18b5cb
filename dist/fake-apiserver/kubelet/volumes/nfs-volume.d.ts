/** The node has no NFS server to ask: what `mount` says then, as the kubelet passes it on. */
export declare function nfsFailure(volume: string, uid: string, { server, path, readOnly }: {
    server: string;
    path: string;
    readOnly?: boolean;
}): Error;
