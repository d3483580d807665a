package ma.tifawt.people;

import java.util.OptionalLong;

/** Whose a sign-in card is that somebody holds in the hand; those who make the cards know. */
public interface CardHolders {

  /**
   * @param token what is on the card
   * @return the learner, of any scope; empty for a card that opens nothing
   */
  OptionalLong holderOf(String token);
}
