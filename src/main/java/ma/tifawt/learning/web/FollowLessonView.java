package ma.tifawt.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ma.tifawt.learning.FollowingService;
import ma.tifawt.learning.GroupLesson;
import ma.tifawt.shared.security.Caller;

/** One lesson of a group, child by child. */
@Named
@RequestScoped
public class FollowLessonView {

  @Inject private FollowingService following;
  @Inject private Caller caller;

  private long group;
  private String address = "";
  private GroupLesson lesson;

  public void load() {
    lesson = following.lesson(group, address, caller.language());
  }

  /** For the sentence above the table. */
  public long count(String state) {
    return lesson.children().stream().filter(c -> c.state().name().equals(state)).count();
  }

  public long getStuck() {
    return lesson.children().stream().filter(GroupLesson.Child::isStuck).count();
  }

  public GroupLesson getLesson() {
    return lesson;
  }

  public long getGroup() {
    return group;
  }

  public void setGroup(long group) {
    this.group = group;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address == null ? "" : address;
  }
}
