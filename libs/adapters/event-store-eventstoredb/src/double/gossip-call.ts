import { randomUUID } from "node:crypto";
import type { sendUnaryData, ServerUnaryCall } from "@grpc/grpc-js";
import { ClusterInfo, EndPoint, MemberInfo } from "@eventstore/db-client/generated/gossip_pb";
import { UUID, type Empty } from "@eventstore/db-client/generated/shared_pb";

/** A cluster of one: whoever asks where the leader is hears that it is here. */
export const gossipCall = (address: () => { readonly host: string; readonly port: number }) => {
  const id = new UUID();
  id.setString(randomUUID());
  return (_: ServerUnaryCall<Empty, ClusterInfo>, answer: sendUnaryData<ClusterInfo>): void => {
    const { host, port } = address();
    const member = new MemberInfo();
    const endpoint = new EndPoint();
    endpoint.setAddress(host);
    endpoint.setPort(port);
    member.setInstanceId(id);
    member.setHttpEndPoint(endpoint);
    member.setIsAlive(true);
    member.setState(MemberInfo.VNodeState.LEADER);
    const cluster = new ClusterInfo();
    cluster.setMembersList([member]);
    answer(null, cluster);
  };
};
