package ma.tifawt.people;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;

/** Whose a sign-in card is that somebody holds in the hand; those who make the cards know. */
public interface CardHolders {

  /**
   * @param token what is on the card
   * @return the learner, of any scope; empty for a card that opens nothing
   */
  OptionalLong holderOf(String token);

  /**
   * Signs by which a device knows the cards of these children again: neither the card nor what is
   * stored of it can be made from one (ADR 39). Who asks has found the children in the own scope.
   *
   * @return by learner; a child without a card in force has none
   */
  Map<Long, String> signsOf(Collection<Long> learners);
}
