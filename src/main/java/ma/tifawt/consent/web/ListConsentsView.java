package ma.tifawt.consent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import ma.tifawt.consent.ConsentRow;
import ma.tifawt.consent.ConsentService;
import ma.tifawt.consent.ScanRow;
import ma.tifawt.consent.ScanService;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.ChildCard;
import ma.tifawt.shared.security.Caller;

/** Who of a group has agreed, who waits, and until when. */
@Named
@RequestScoped
public class ListConsentsView {

  @Inject private ConsentService consents;
  @Inject private ScanService scans;
  @Inject private OrganisationService organisation;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private long group;
  private List<GroupInfo> groups = List.of();
  private List<ConsentRow> rows = List.of();
  private List<ScanRow> kept = List.of();

  /** Begins with the first group, so that whoever has one need not choose. */
  public void load() {
    groups = organisation.groupsInScope();
    if (group == 0 && !groups.isEmpty()) {
      group = groups.get(0).id();
    }
    if (group != 0) {
      rows = consents.group(group);
      kept = scans.scans(rows.stream().map(row -> row.child().id()).toList());
    }
  }

  public String nameOf(GroupInfo each) {
    return each.name().in(caller.language()) + " · " + each.centreName().in(caller.language());
  }

  public String nameOf(ChildCard child) {
    return child.name(caller.language().rtl());
  }

  public List<ScanRow> scansOf(ChildCard child) {
    return kept.stream().filter(scan -> scan.learnerId() == child.id()).toList();
  }

  public String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("d MMMM", caller.language().locale()));
  }

  public String getToken() {
    return SlipToken.of(request.getSession());
  }

  public long getPending() {
    return rows.stream().filter(ConsentRow::isPending).count();
  }

  public long getRenewals() {
    return rows.stream().filter(row -> !row.renew().isEmpty()).count();
  }

  public List<GroupInfo> getGroups() {
    return groups;
  }

  public List<ConsentRow> getRows() {
    return rows;
  }

  public long getGroup() {
    return group;
  }

  public void setGroup(long group) {
    this.group = group;
  }
}
