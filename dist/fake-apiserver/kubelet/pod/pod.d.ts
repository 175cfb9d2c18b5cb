import type { ObjectSelector, Requirement } from "../../selectors/object-selector.ts";
import type { KubernetesObject } from "../../storage/store.ts";
import type { ContainerStatus } from "./container-status.ts";
/** A pod as far as scheduler and kubelet look at it; the API server has validated and defaulted it. */
export interface Pod extends KubernetesObject {
    spec: PodSpec;
    status?: PodStatus;
}
export interface PodSpec {
    nodeName?: string;
    nodeSelector?: Record<string, string>;
    affinity?: {
        nodeAffinity?: NodeAffinity;
        podAffinity?: PodAffinity;
        podAntiAffinity?: PodAffinity;
    };
    tolerations?: Toleration[];
    schedulerName?: string;
    priority?: number;
    preemptionPolicy?: string;
    serviceAccountName?: string;
    imagePullSecrets?: {
        name: string;
    }[];
    runtimeClassName?: string;
    hostname?: string;
    hostAliases?: {
        ip: string;
        hostnames?: string[];
    }[];
    dnsPolicy?: "ClusterFirst" | "ClusterFirstWithHostNet" | "Default" | "None";
    dnsConfig?: DnsConfig;
    restartPolicy?: "Always" | "OnFailure" | "Never";
    terminationGracePeriodSeconds?: number;
    activeDeadlineSeconds?: number;
    securityContext?: PodSecurityContext;
    volumes?: Volume[];
    initContainers?: PodContainer[];
    containers: PodContainer[];
}
export interface DnsConfig {
    nameservers?: string[];
    searches?: string[];
    options?: {
        name: string;
        value?: string;
    }[];
}
export interface NodeSelectorTerm {
    matchExpressions?: Requirement[];
    matchFields?: Requirement[];
}
export interface NodeAffinity {
    requiredDuringSchedulingIgnoredDuringExecution?: {
        nodeSelectorTerms?: NodeSelectorTerm[];
    };
    preferredDuringSchedulingIgnoredDuringExecution?: {
        weight: number;
        preference: NodeSelectorTerm;
    }[];
}
export interface PodAffinityTerm {
    topologyKey: string;
    labelSelector?: ObjectSelector;
    namespaces?: string[];
    namespaceSelector?: ObjectSelector;
}
/** `podAffinity` and `podAntiAffinity`. */
export interface PodAffinity {
    requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[];
    preferredDuringSchedulingIgnoredDuringExecution?: {
        weight: number;
        podAffinityTerm: PodAffinityTerm;
    }[];
}
export interface Toleration {
    key?: string;
    operator?: string;
    value?: string;
    effect?: string;
    /** Of the effect `NoExecute`: how long it is tolerated. */
    tolerationSeconds?: number;
}
/** What pod and container both may say; the container wins. */
interface RunAs {
    runAsUser?: number;
    runAsGroup?: number;
    runAsNonRoot?: boolean;
}
export interface PodSecurityContext extends RunAs {
    fsGroup?: number;
    supplementalGroups?: number[];
}
export interface SecurityContext extends RunAs {
    privileged?: boolean;
    allowPrivilegeEscalation?: boolean;
    readOnlyRootFilesystem?: boolean;
    capabilities?: {
        add?: string[];
        drop?: string[];
    };
}
export interface PodContainer {
    name: string;
    image: string;
    imagePullPolicy?: "Always" | "IfNotPresent" | "Never";
    command?: string[];
    args?: string[];
    workingDir?: string;
    env?: EnvVar[];
    envFrom?: EnvFromSource[];
    volumeMounts?: VolumeMount[];
    stdin?: boolean;
    stdinOnce?: boolean;
    /** Of init containers: `Always` makes it a sidecar. */
    restartPolicy?: string;
    terminationMessagePolicy?: "File" | "FallbackToLogsOnError";
    securityContext?: SecurityContext;
    lifecycle?: {
        postStart?: Handler;
        preStop?: Handler;
    };
    startupProbe?: Probe;
    readinessProbe?: Probe;
    livenessProbe?: Probe;
}
export interface EnvVar {
    name: string;
    value?: string;
    valueFrom?: {
        configMapKeyRef?: KeyReference;
        secretKeyRef?: KeyReference;
        fieldRef?: {
            fieldPath: string;
        };
        resourceFieldRef?: {
            resource: string;
        };
    };
}
export interface KeyReference {
    name: string;
    key: string;
    optional?: boolean;
}
export interface EnvFromSource {
    prefix?: string;
    configMapRef?: {
        name: string;
        optional?: boolean;
    };
    secretRef?: {
        name: string;
        optional?: boolean;
    };
}
export interface VolumeMount {
    name: string;
    mountPath: string;
    subPath?: string;
    subPathExpr?: string;
    readOnly?: boolean;
}
export interface KeyToPath {
    key: string;
    path: string;
    mode?: number;
}
export interface KeysSource {
    items?: KeyToPath[];
    optional?: boolean;
}
export interface FieldFile {
    path: string;
    fieldRef?: {
        fieldPath: string;
    };
}
export interface Volume {
    name: string;
    emptyDir?: {
        medium?: string;
        sizeLimit?: string;
    };
    hostPath?: {
        path: string;
        type?: string;
    };
    secret?: KeysSource & {
        secretName: string;
        defaultMode?: number;
    };
    configMap?: KeysSource & {
        name: string;
        defaultMode?: number;
    };
    downwardAPI?: {
        items?: FieldFile[];
        defaultMode?: number;
    };
    projected?: {
        sources?: ProjectedSource[];
        defaultMode?: number;
    };
    persistentVolumeClaim?: {
        claimName: string;
        readOnly?: boolean;
    };
    ephemeral?: {
        volumeClaimTemplate?: {
            metadata?: {
                labels?: Record<string, string>;
                annotations?: Record<string, string>;
            };
            spec: Record<string, unknown>;
        };
    };
    csi?: {
        driver: string;
        readOnly?: boolean;
        volumeAttributes?: Record<string, string>;
    };
    nfs?: {
        server: string;
        path: string;
        readOnly?: boolean;
    };
    [type: string]: unknown;
}
export interface ProjectedSource {
    secret?: KeysSource & {
        name: string;
    };
    configMap?: KeysSource & {
        name: string;
    };
    downwardAPI?: {
        items?: FieldFile[];
    };
    serviceAccountToken?: {
        path: string;
    };
}
/** What a probe or a lifecycle hook does. */
export interface Handler {
    exec?: {
        command?: string[];
    };
    tcpSocket?: {
        port: number | string;
        host?: string;
    };
    httpGet?: HttpGet;
    sleep?: {
        seconds: number;
    };
}
export interface HttpGet {
    port: number | string;
    path?: string;
    host?: string;
    scheme?: string;
    httpHeaders?: {
        name: string;
        value: string;
    }[];
}
export interface Probe extends Handler {
    initialDelaySeconds?: number;
    periodSeconds?: number;
    timeoutSeconds?: number;
    successThreshold?: number;
    failureThreshold?: number;
}
export type PodPhase = "Pending" | "Running" | "Succeeded" | "Failed" | "Unknown";
export interface PodCondition {
    type: string;
    status: "True" | "False" | "Unknown";
    lastProbeTime?: string | null;
    lastTransitionTime?: string;
    reason?: string;
    message?: string;
}
export interface PodStatus {
    phase?: PodPhase;
    conditions?: PodCondition[];
    message?: string;
    reason?: string;
    hostIP?: string;
    hostIPs?: {
        ip: string;
    }[];
    podIP?: string;
    podIPs?: {
        ip: string;
    }[];
    startTime?: string;
    initContainerStatuses?: ContainerStatus[];
    containerStatuses?: ContainerStatus[];
    qosClass?: string;
    nominatedNodeName?: string;
}
export {};
