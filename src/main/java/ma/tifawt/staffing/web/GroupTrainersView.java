package ma.tifawt.staffing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import ma.tifawt.grants.GiveRole;
import ma.tifawt.grants.GrantRow;
import ma.tifawt.grants.GrantService;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Role;
import ma.tifawt.shared.web.Feedback;
import ma.tifawt.staffing.StaffRow;
import ma.tifawt.staffing.StaffService;

/** Who is a group's trainer, on the group's page; chosen among those who work in its centre. */
@Named
@RequestScoped
public class GroupTrainersView {

  @Inject private StaffService staff;
  @Inject private GrantService grants;
  @Inject private StaffWords words;
  @Inject private Caller caller;
  @Inject private Feedback feedback;

  private List<StaffRow> people;
  private Long chosen;

  public boolean mayGive(String group) {
    return grants.mayGive(Role.TRAINER, group);
  }

  /** A trainer with the role that ends here. */
  public record Trainer(StaffRow person, GrantRow grant) {}

  public List<Trainer> trainers(String group) {
    List<Trainer> trainers = new ArrayList<>();
    for (StaffRow person : people(group)) {
      person.grants().stream()
          .filter(grant -> isTrainer(grant, group))
          .forEach(grant -> trainers.add(new Trainer(person, grant)));
    }
    return trainers;
  }

  /** Everybody else who has a role in the centre, but for the caller. */
  public List<StaffRow> others(String group) {
    return people(group).stream()
        .filter(person -> person.accountId() != caller.accountId())
        .filter(person -> person.grants().stream().anyMatch(each -> each.lasts(words.today())))
        .filter(person -> person.grants().stream().noneMatch(each -> isTrainer(each, group)))
        .toList();
  }

  private boolean isTrainer(GrantRow grant, String group) {
    return grant.role() == Role.TRAINER && grant.path().equals(group) && grant.lasts(words.today());
  }

  private List<StaffRow> people(String group) {
    if (people == null) {
      people = staff.under(group.replaceFirst("[^/]+/$", ""));
    }
    return people;
  }

  public void give(String group) {
    GiveRole wanted = new GiveRole(chosen, Role.TRAINER, group, words.today(), null);
    if (feedback.run(() -> grants.give(wanted))) {
      feedback.done("staff.done.given", name(staff.one(chosen)));
    }
    chosen = null;
    people = null;
  }

  public void end(Trainer trainer) {
    if (feedback.run(() -> grants.end(trainer.grant().id(), trainer.grant().version()))) {
      feedback.done("staff.done.ended", name(trainer.person()));
    }
    people = null;
  }

  public String name(StaffRow person) {
    return words.name(person);
  }

  public Long getChosen() {
    return chosen;
  }

  public void setChosen(Long chosen) {
    this.chosen = chosen;
  }
}
