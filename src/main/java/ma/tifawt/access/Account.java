package ma.tifawt.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * What a person signs in with: a user name, which is the identity, and a secret, of which only the
 * Argon2id hash is kept. Belongs to one learner or to one member of staff; an account that is not
 * active signs in no more, at once and everywhere.
 */
@Entity
@Table(name = "account")
@NamedQuery(
    name = Account.BY_USER_NAME,
    query = "select a from Account a where a.userName = :userName")
@NamedQuery(name = Account.FORGET, query = "delete from Account a where a.learnerId = :learner")
@NamedQuery(
    name = Account.OF_LEARNER,
    query = "select a.id from Account a where a.learnerId = :learner and a.active = true")
@NamedQuery(
    name = Account.ADMINISTRATORS,
    query = "select count(g) from RoleGrant g where g.role = ma.tifawt.shared.security.Role.ADMIN")
@NamedQuery(
    name = Account.OF_LEARNERS,
    query = "select a from Account a where a.learnerId in :learners")
class Account {

  static final String BY_USER_NAME = "Account.byUserName";
  static final String OF_LEARNERS = "Account.ofLearners";
  static final String FORGET = "Account.forget";
  static final String OF_LEARNER = "Account.ofLearner";
  static final String ADMINISTRATORS = "Account.administrators";

  enum Kind {
    LEARNER,
    STAFF
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "user_name")
  private String userName;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "secret_hash")
  private String secretHash;

  @Enumerated(EnumType.STRING)
  @Column(name = "secret_kind")
  private SecretKind secretKind = SecretKind.PASSWORD;

  @Column(name = "learner_id")
  private Long learnerId;

  @Column(name = "staff_member_id")
  private Long staffMemberId;

  private String language;
  private boolean active = true;
  @Version private int version;

  protected Account() {} // for JPA

  /** An account for a member of staff. */
  Account(String userName, String secretHash, String language) {
    this.userName = userName;
    this.kind = Kind.STAFF;
    this.secretHash = secretHash;
    this.language = language;
  }

  /** An account for a child; its first secret follows at once. */
  Account(long learnerId, String userName, String language) {
    this.userName = userName;
    this.kind = Kind.LEARNER;
    this.learnerId = learnerId;
    this.language = language;
  }

  /** From now on only the new secret lets in. */
  void giveSecret(SecretKind newKind, String newHash) {
    secretKind = newKind;
    secretHash = newHash;
  }

  SecretKind secretKind() {
    return secretKind;
  }

  Long id() {
    return id;
  }

  Kind kind() {
    return kind;
  }

  String userName() {
    return userName;
  }

  String secretHash() {
    return secretHash;
  }

  Long learnerId() {
    return learnerId;
  }

  Long staffMemberId() {
    return staffMemberId;
  }

  String language() {
    return language;
  }

  boolean isActive() {
    return active;
  }
}
