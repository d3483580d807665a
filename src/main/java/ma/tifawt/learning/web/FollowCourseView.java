package ma.tifawt.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ma.tifawt.learning.FollowingService;
import ma.tifawt.learning.GroupCourse;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.shared.security.Caller;

/** The caller's groups, and how far the chosen one is in its course. */
@Named
@RequestScoped
public class FollowCourseView {

  @Inject private FollowingService following;
  @Inject private OrganisationService organisation;
  @Inject private Caller caller;

  private long group;
  private List<GroupInfo> groups = List.of();
  private GroupCourse course;

  /** Begins with the first group, so that whoever has one need not choose. */
  public void load() {
    groups = organisation.groupsInScope();
    if (group == 0 && !groups.isEmpty()) {
      group = groups.get(0).id();
    }
    if (group != 0) {
      course = following.course(group, caller.language());
    }
  }

  public String nameOf(GroupInfo each) {
    return each.name().in(caller.language()) + " · " + each.centreName().in(caller.language());
  }

  public List<GroupInfo> getGroups() {
    return groups;
  }

  public GroupCourse getCourse() {
    return course;
  }

  public long getGroup() {
    return group;
  }

  public void setGroup(long group) {
    this.group = group;
  }
}
