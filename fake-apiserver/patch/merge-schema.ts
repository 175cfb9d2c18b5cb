/**
 * How strategic merge patches treat the lists of a kind: the `x-kubernetes-patch-*` facts of its OpenAPI description.
 * Fields that are not named are replaced (lists) or merged (objects).
 */
export interface MergeSchema {
  [field: string]: FieldMerge;
}

export interface FieldMerge {
  /** The list is merged item by item; items with an equal value of this field are the same. */
  key?: string;
  /** The list of plain values is a set. */
  set?: true;
  /** Of the object, or of the items of the list. */
  fields?: MergeSchema;
}

const conditions: FieldMerge = { key: "type" };

const container: MergeSchema = {
  ports: { key: "containerPort" },
  env: { key: "name" },
  volumeMounts: { key: "mountPath" },
  volumeDevices: { key: "devicePath" },
};

const metadata: FieldMerge = { fields: { ownerReferences: { key: "uid" }, finalizers: { set: true } } };

export const METADATA_MERGE: MergeSchema = { metadata };

export const CONDITIONS_MERGE: MergeSchema = { metadata, status: { fields: { conditions } } };

export const POD_MERGE: MergeSchema = {
  metadata,
  spec: {
    fields: {
      containers: { key: "name", fields: container },
      initContainers: { key: "name", fields: container },
      ephemeralContainers: { key: "name", fields: container },
      volumes: { key: "name" },
      imagePullSecrets: { key: "name" },
      hostAliases: { key: "ip" },
      topologySpreadConstraints: { key: "topologyKey" },
      schedulingGates: { key: "name" },
      resourceClaims: { key: "name" },
    },
  },
  status: { fields: { conditions, podIPs: { key: "ip" }, hostIPs: { key: "ip" } } },
};

export const SERVICE_MERGE: MergeSchema = {
  metadata,
  spec: { fields: { ports: { key: "port" } } },
  status: { fields: { conditions } },
};

export const SERVICE_ACCOUNT_MERGE: MergeSchema = { metadata, secrets: { key: "name" } };

export const NODE_MERGE: MergeSchema = {
  metadata,
  spec: { fields: { podCIDRs: { set: true } } },
  status: { fields: { conditions, addresses: { key: "type" } } },
};
