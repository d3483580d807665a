package ma.tifawt.access;

import static ma.tifawt.shared.security.Permission.ANYONE;
import static ma.tifawt.shared.security.Permission.ENROL_DEVICE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.organisation.CentreInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** Which devices belong to which centre. */
@ApplicationScoped
@Transactional
public class DeviceService {

  private static final int LONGEST_NAME = 60;

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private OrganisationService organisation;
  @Inject private ThrottleLedger ledger;
  @Inject private AuditLog audit;
  @Inject private Settings settings;
  @Inject private Now now;

  /**
   * A code that lets one device in, within ten minutes.
   *
   * @throws DomainException ACC-013 no such centre in the caller's scope
   */
  @Allow(ENROL_DEVICE)
  public String makeCode(long centreId) {
    CentreInfo centre =
        organisation.centresToEnrol().stream()
            .filter(c -> c.id() == centreId)
            .findFirst()
            .orElseThrow(() -> new DomainException(AccessError.NO_SUCH_CENTRE));
    em.createNamedQuery(EnrolmentCode.RUN_OUT).setParameter("now", now.instant()).executeUpdate();
    String code = NewSecret.enrolmentCode();
    em.persist(
        new EnrolmentCode(
            AccessDigest.sha256(code),
            centre.id(),
            centre.path(),
            caller.accountId(),
            now.instant().plus(EnrolmentCode.LIFE)));
    audit.record("access.device-code", "centre:" + centreId, "made");
    return code;
  }

  /**
   * Makes the device one of the centre for which the code was made.
   *
   * @param code as read from the trainer's screen; case, spaces and hyphens do not matter
   * @param browser id of the browser, from its cookie
   * @return the token that the device keeps
   * @throws DomainException ACC-009 no such code, or used, or run out; ACC-002, ACC-007 too many
   *     wrong ones
   */
  @Allow(ANYONE)
  public String enrol(String code, String name, String browser) {
    ThrottleLedger.Try counted =
        ledger.count(List.of(Bucket.enrolment(), Bucket.enrolmentBy(browser)));
    String typed = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    EnrolmentCode known =
        em.find(EnrolmentCode.class, AccessDigest.sha256(typed), LockModeType.PESSIMISTIC_WRITE);
    if (known == null || !known.isOpen(now.instant())) {
      throw new DomainException(AccessError.ENROLMENT_CODE_WRONG);
    }
    ledger.takeOut(counted, Bucket.enrolmentBy(browser));
    String token = NewSecret.token();
    EnrolledDevice device =
        new EnrolledDevice(known, clean(name), AccessDigest.sha256(token), now.instant());
    em.remove(known);
    em.persist(device);
    em.flush();
    audit.record("access.device-enrolled", "device:" + device.id(), "by account:" + known.madeBy());
    return token;
  }

  /** The device behind a token; empty for none, a wrong one, and one that was revoked. */
  @Allow(ANYONE)
  public Optional<DoorDevice> ofToken(String token) {
    return found(token).map(EnrolledDevice::door);
  }

  /** The same, at the beginning of a visit: from it staff knows on which day a device was used. */
  @Allow(ANYONE)
  public Optional<DoorDevice> visit(String token) {
    Optional<EnrolledDevice> device = found(token);
    LocalDate today = now.today(settings.zone());
    device.filter(d -> !d.wasSeenOn(today)).ifPresent(d -> seen(d, today));
    return device.map(EnrolledDevice::door);
  }

  /** Past the version: several windows of one device may begin the day at the same moment. */
  private void seen(EnrolledDevice device, LocalDate day) {
    em.createNamedQuery(EnrolledDevice.SEEN)
        .setParameter("id", device.id())
        .setParameter("day", day)
        .executeUpdate();
  }

  /** Whether a session that began on this device goes on. */
  @Allow(ANYONE)
  public boolean isOpen(long deviceId) {
    return em.createNamedQuery(EnrolledDevice.IS_OPEN, Long.class)
            .setParameter("id", deviceId)
            .getSingleResult()
        > 0;
  }

  /** Devices of the caller's centres by centre and name; some tens a centre. */
  @Allow(ENROL_DEVICE)
  public List<DeviceRow> devices() {
    return caller
        .scope(em.createNamedQuery(EnrolledDevice.IN_SCOPE, EnrolledDevice.class), ENROL_DEVICE)
        .getResultStream()
        .map(EnrolledDevice::row)
        .toList();
  }

  /**
   * @throws DomainException ACC-011 no such device in the caller's scope
   */
  @Allow(ENROL_DEVICE)
  public void rename(long deviceId, String name) {
    if (one(deviceId).rename(clean(name))) {
      audit.record("access.device-renamed", "device:" + deviceId, "renamed");
    }
    em.flush();
  }

  /**
   * The device is a strange one from now on, and whoever is signed in on it is out.
   *
   * @throws DomainException ACC-011 no such device in the caller's scope
   */
  @Allow(ENROL_DEVICE)
  public void revoke(long deviceId) {
    one(deviceId).revoke(now.instant());
    audit.record("access.device-revoked", "device:" + deviceId, "revoked");
    em.flush();
  }

  /**
   * Wrong tries of today on this device count no more.
   *
   * @throws DomainException ACC-011 no such device in the caller's scope
   */
  @Allow(ENROL_DEVICE)
  public void release(long deviceId) {
    one(deviceId);
    ledger.forget(List.of(Bucket.device(deviceId), Bucket.deviceByDay(deviceId)));
    audit.record("access.device-released", "device:" + deviceId, "released");
  }

  private EnrolledDevice one(long deviceId) {
    return caller
        .scope(em.createNamedQuery(EnrolledDevice.ONE, EnrolledDevice.class), ENROL_DEVICE)
        .setParameter("id", deviceId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new DomainException(AccessError.NO_SUCH_DEVICE));
  }

  private Optional<EnrolledDevice> found(String token) {
    return token == null
        ? Optional.empty()
        : em.createNamedQuery(EnrolledDevice.BY_TOKEN, EnrolledDevice.class)
            .setParameter("token", AccessDigest.sha256(token))
            .getResultStream()
            .findFirst();
  }

  private static String clean(String name) {
    String stripped = name.strip();
    return stripped.substring(0, Math.min(stripped.length(), LONGEST_NAME));
  }
}
