/** That a device must hear of a cancelled line, and when it did: "seen on Device 7 at 10:42:07". */
export type CancellationNotice = {
  noticeId: string;
  orderLineId: string;
  taskId: string;
  deviceId: string;
  /** Position of the feed that carries it. Put it as null: the store enters the position of the commit. */
  pos: number | null;
  cancelledAt: string;
  /** Set when a pull of the device has passed `pos`. */
  seenAt: string | null;
};
