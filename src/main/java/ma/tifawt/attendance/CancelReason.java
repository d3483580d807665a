package ma.tifawt.attendance;

/** Why a session is not held; a word of this list, so that it can be counted. */
public enum CancelReason {
  HOLIDAY,
  TRAINER_AWAY,
  PLACE_CLOSED,
  WEATHER,
  OTHER
}
