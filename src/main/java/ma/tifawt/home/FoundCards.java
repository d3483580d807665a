package ma.tifawt.home;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.FoundLearner;
import ma.tifawt.people.Standing;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;

/** Says where found children are, with two questions for all of them. */
@ApplicationScoped
public class FoundCards {

  @Inject private OrganisationService organisation;
  @Inject private Caller caller;
  @Inject private Texts texts;

  public List<FoundCard> of(Collection<FoundLearner> children) {
    Map<Long, GroupInfo> groups =
        organisation
            .groups(children.stream().map(FoundLearner::groupId).filter(Objects::nonNull).toList())
            .stream()
            .collect(toMap(GroupInfo::id, identity()));
    Map<Long, LocalizedText> centres =
        organisation.centreNames(children.stream().map(FoundLearner::centreId).distinct().toList());
    return children.stream()
        .map(child -> card(child, groups.get(child.groupId()), centres.get(child.centreId())))
        .toList();
  }

  private FoundCard card(FoundLearner child, GroupInfo group, LocalizedText centre) {
    Lang lang = caller.language();
    List<String> where = new ArrayList<>();
    where.add(group == null ? texts.get(lang, "find.noGroup") : group.name().in(lang));
    if (centre != null) {
      where.add(centre.in(lang));
    }
    where.add(texts.get(lang, "find.born", month(child)));
    where.add(child.code());
    if (child.standing() != Standing.ACTIVE) {
      where.add(texts.get(lang, "Standing." + child.standing()));
    }
    return new FoundCard(child.id(), child.avatar(), names(child, lang), where);
  }

  /** Month and year as registers write them: 05/2013. */
  public static String month(FoundLearner child) {
    return "%02d/%d".formatted(child.birthMonth(), child.birthYear());
  }

  /** The name in the reader's script first; the display name where no other may be shown. */
  public static List<String> names(FoundLearner child, Lang lang) {
    Stream<String> written =
        lang == Lang.AR
            ? Stream.of(child.nameAr(), child.nameLat())
            : Stream.of(child.nameLat(), child.nameAr());
    List<String> names = written.filter(name -> !name.isEmpty()).toList();
    return names.isEmpty() ? List.of(child.displayName()) : names;
  }
}
