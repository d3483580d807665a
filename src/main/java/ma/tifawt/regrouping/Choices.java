package ma.tifawt.regrouping;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import ma.tifawt.organisation.CentreInfo;
import ma.tifawt.organisation.GroupCard;
import ma.tifawt.organisation.SeasonInfo;
import ma.tifawt.people.Stay;

/**
 * Where a group could go.
 *
 * @param seasons that begin after the group's own; only for the next season
 * @param targets groups of the same centre and season; only for joining one
 * @param centres of the same programme; only for moving to one
 * @param day the earliest first day in the other group
 * @param children who are in the group then
 */
public record Choices(
    GroupCard group,
    List<SeasonInfo> seasons,
    List<GroupCard> targets,
    List<CentreInfo> centres,
    LocalDate day,
    List<Stay> children)
    implements Serializable {}
