/** The answer to one "give me work", so that its repetition gets the same; null: there was nothing. */
export type GivenWork = {
  requestId: string;
  deviceId: string;
  userId: string;
  taskId: string | null;
  askedAt: string;
};
