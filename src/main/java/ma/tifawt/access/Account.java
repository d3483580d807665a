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
import ma.tifawt.factors.FactorError;
import ma.tifawt.shared.error.DomainException;

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
    name = Account.ROLES_OF,
    query = "select distinct s.role from CallerScope s where s.accountId = :account")
@NamedQuery(
    name = Account.STAFF,
    query =
        """
        select new ma.tifawt.access.StaffAccount(a.id, a.userName, a.staffMemberId, a.active) from Account a
        where a.kind = ma.tifawt.access.Account.Kind.STAFF and a.id in :ids order by a.userName""")
@NamedQuery(
    name = Account.OF_LEARNERS,
    query = "select a from Account a where a.learnerId in :learners")
class Account {

  static final String BY_USER_NAME = "Account.byUserName";
  static final String OF_LEARNERS = "Account.ofLearners";
  static final String ROLES_OF = "Account.rolesOf";
  static final String STAFF = "Account.staff";
  static final String FORGET = "Account.forget";
  static final String OF_LEARNER = "Account.ofLearner";

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

  /** An account whose person has not chosen anything yet. */
  static Account invited(String placeholder, long staffMemberId, String language) {
    Account account = new Account(placeholder, "-", language);
    account.staffMemberId = staffMemberId;
    account.active = false;
    return account;
  }

  /** The person has chosen; only this password lets in from now on. */
  void begin(String chosenName, String newHash) {
    userName = chosenName;
    secretHash = newHash;
    active = true;
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

  /**
   * @throws DomainException FAC-002 a child's account
   */
  Account requireStaff() {
    if (kind != Kind.STAFF) {
      throw new DomainException(FactorError.PASSWORD_FIRST);
    }
    return this;
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
