import type { EngagementDetail } from "../../api/scheduling";

/** An engagement, and what the reader may do about it. */
export interface OfEngagement {
  readonly engagement: EngagementDetail;
  /** Those who meet, and the programme. */
  readonly writes: boolean;
  /** It is still to come: what has taken place is not prepared any more. */
  readonly ahead: boolean;
}
