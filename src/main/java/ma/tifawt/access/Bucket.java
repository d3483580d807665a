package ma.tifawt.access;

import java.time.Duration;

/**
 * What tries are counted by. The numbers and what follows from them stand in {@code
 * src/doc/security.md}; change both.
 *
 * @param free tries before it makes wait, or all there are in the window
 * @param window null for a bucket that makes wait
 */
record Bucket(String name, int free, Duration window) {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MONTH = Duration.ofDays(30);

  /** No bucket counts longer than this after its last try. */
  static final Duration LONGEST = MONTH;

  /** A user name, known or not, on any device. */
  static Bucket userName(String userName) {
    return slowing("account:" + AccessDigest.sha256(userName), 5);
  }

  /** The same of a child, or of nobody: from outside, where nobody looks on. */
  static Bucket userNameByDay(String userName) {
    return new Bucket("day:account:" + AccessDigest.sha256(userName), 10, DAY);
  }

  static Bucket userNameByMonth(String userName) {
    return new Bucket("month:account:" + AccessDigest.sha256(userName), 30, MONTH);
  }

  /**
   * A child of a centre, on the centre's own devices: whoever guesses from outside closes nothing
   * here.
   */
  static Bucket child(long accountId) {
    return slowing("child:" + accountId, 5);
  }

  static Bucket childByDay(long accountId) {
    return new Bucket("day:child:" + accountId, 15, DAY);
  }

  static Bucket childByMonth(long accountId) {
    return new Bucket("month:child:" + accountId, 45, MONTH);
  }

  /**
   * A browser by its cookie, which a guesser throws away: it slows down the honest mistake only.
   */
  static Bucket browser(String id) {
    return slowing("device:" + id, 20);
  }

  /** A shared PC serves many children; 20 failures in an hour are no longer typing errors. */
  static Bucket device(long id) {
    return slowing("enrolled:" + id, 20);
  }

  static Bucket deviceByDay(long id) {
    return new Bucket("day:enrolled:" + id, 60, DAY);
  }

  /**
   * All devices of a centre together: 35 children of one address are never kept out by one of them.
   */
  static Bucket centre(String path) {
    return slowing("centre:" + path, 100);
  }

  /** All children of a centre together, from outside. */
  static Bucket outside(String path) {
    return slowing("outside:" + path, 20);
  }

  static Bucket outsideByDay(String path) {
    return new Bucket("day:outside:" + path, 60, DAY);
  }

  /** Codes for devices, over the whole installation. */
  static Bucket enrolment() {
    return new Bucket("day:enrolment", 2000, DAY);
  }

  static Bucket enrolmentBy(String browser) {
    return slowing("enrolment:" + browser, 5);
  }

  /** Codes of an app: each try hits one of three in a million. */
  static Bucket second(long accountId) {
    return slowing("second:" + accountId, 5);
  }

  static Bucket slowing(String name, int free) {
    return new Bucket(name, free, null);
  }

  boolean isBound() {
    return window != null;
  }
}
