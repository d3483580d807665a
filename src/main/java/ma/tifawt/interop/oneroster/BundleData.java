package ma.tifawt.interop.oneroster;

import java.util.List;
import java.util.Map;
import ma.tifawt.organisation.CentreInfo;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.SeasonInfo;
import ma.tifawt.people.GroupMember;

/**
 * What is written out.
 *
 * @param members child by child
 * @param names of programmes, regions and provinces by their codes
 */
public record BundleData(
    List<CentreInfo> centres,
    List<GroupInfo> groups,
    List<SeasonInfo> seasons,
    List<GroupMember> members,
    Map<String, String> names) {}
