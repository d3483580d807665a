package ma.tifawt.organisation;

import static ma.tifawt.shared.security.Permission.MANAGE_STAFF;
import static ma.tifawt.shared.security.Permission.SIGNED_IN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** The nodes of the tree by name: where a role may stand, and where it stands. */
@ApplicationScoped
@Transactional
public class NodeService {

  private static final int CENTRE = 4;
  private static final int GROUP = 5;

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private Now now;

  /** Names of nodes by path; the root and what does not exist are left out. */
  @Allow(SIGNED_IN)
  public Map<String, LocalizedText> names(Collection<String> paths) {
    Map<String, LocalizedText> names = new HashMap<>();
    if (paths.isEmpty()) {
      return names;
    }
    Stream.of(Centre.NODES, LearnerGroup.NODES)
        .flatMap(
            query ->
                em.createNamedQuery(query, NodeRow.class)
                    .setParameter("paths", paths)
                    .getResultStream())
        .forEach(node -> names.put(node.path(), node.name()));
    upper().stream()
        .filter(node -> paths.contains(node.path()))
        .forEach(node -> names.put(node.path(), node.name()));
    return names;
  }

  /**
   * Nodes in the caller's part of the tree whose name or code holds the words.
   *
   * @param depths steps below the root
   * @param most rows at most
   */
  @Allow(MANAGE_STAFF)
  public List<NodeRow> find(Set<Integer> depths, String words, int most) {
    String wanted = "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%";
    List<NodeRow> found = new ArrayList<>();
    if (depths.stream().anyMatch(depth -> depth < CENTRE)) {
      List<String> scope = scope();
      upper().stream()
          .filter(node -> depths.contains(depth(node.path())))
          .filter(node -> scope.stream().anyMatch(node.path()::startsWith))
          .filter(node -> holds(node, wanted.replace("%", "")))
          .forEach(found::add);
    }
    if (depths.contains(CENTRE)) {
      found.addAll(matching(Centre.NODES_IN_SCOPE, wanted, most));
    }
    if (depths.contains(GROUP)) {
      found.addAll(matching(LearnerGroup.NODES_IN_SCOPE, wanted, most));
    }
    return found.stream().limit(most).toList();
  }

  /**
   * What a list may name: programmes, regions and provinces, which are no secret, and the caller's
   * centres and the groups there that are not over; some thousands for the nation.
   */
  @Allow(MANAGE_STAFF)
  public List<NamedNode> named() {
    List<NamedNode> nodes = new ArrayList<>();
    List<PlaceRow> regions = em.createNamedQuery(Region.ALL, PlaceRow.class).getResultList();
    List<PlaceRow> provinces = em.createNamedQuery(Province.ALL, PlaceRow.class).getResultList();
    for (Programme each : em.createNamedQuery(Programme.ALL, Programme.class).getResultList()) {
      String path = "/" + each.code() + "/";
      nodes.add(new NamedNode(path, each.code(), each.name()));
      regions.forEach(r -> nodes.add(new NamedNode(path + r.code() + "/", r.code(), r.name())));
      provinces.forEach(
          p ->
              nodes.add(
                  new NamedNode(path + p.parent() + "/" + p.code() + "/", p.code(), p.name())));
    }
    caller
        .scope(em.createNamedQuery(Centre.IN_SCOPE, CentreInfo.class), MANAGE_STAFF)
        .getResultStream()
        .forEach(centre -> nodes.add(new NamedNode(centre.path(), centre.code(), centre.name())));
    caller
        .scope(em.createNamedQuery(LearnerGroup.NAMED, GroupCard.class), MANAGE_STAFF)
        .setParameter("day", now.today(ZoneOffset.UTC))
        .getResultStream()
        .forEach(group -> nodes.add(new NamedNode(group.path(), group.code(), group.name())));
    return nodes;
  }

  private List<NodeRow> matching(String query, String words, int most) {
    TypedQuery<NodeRow> nodes = em.createNamedQuery(query, NodeRow.class);
    return caller
        .scope(nodes, MANAGE_STAFF)
        .setParameter("words", words)
        .setMaxResults(most)
        .getResultList();
  }

  private static boolean holds(NodeRow node, String words) {
    return Arrays.stream(Lang.values())
        .anyMatch(lang -> node.name().in(lang).toLowerCase(Locale.ROOT).contains(words));
  }

  private List<String> scope() {
    return caller
        .scope(em.createNamedQuery(Programme.SCOPE, String.class), MANAGE_STAFF)
        .getResultList();
  }

  /** The root is nobody's to name; programmes, regions and provinces are some two hundred. */
  private List<NodeRow> upper() {
    List<NodeRow> nodes = new ArrayList<>();
    List<PlaceRow> regions = em.createNamedQuery(Region.ALL, PlaceRow.class).getResultList();
    List<PlaceRow> provinces = em.createNamedQuery(Province.ALL, PlaceRow.class).getResultList();
    for (Programme programme :
        em.createNamedQuery(Programme.ALL, Programme.class).getResultList()) {
      String path = "/" + programme.code() + "/";
      nodes.add(new NodeRow(path, programme.name()));
      regions.forEach(
          r -> nodes.add(new NodeRow(path + r.code() + "/", joined(r.name(), programme))));
      provinces.forEach(
          p ->
              nodes.add(
                  new NodeRow(
                      path + p.parent() + "/" + p.code() + "/", joined(p.name(), programme))));
    }
    return nodes;
  }

  private static LocalizedText joined(LocalizedText place, Programme programme) {
    Map<Lang, String> words = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      words.put(lang, place.in(lang) + " · " + programme.name().in(lang));
    }
    return new LocalizedText(words);
  }

  private static int depth(String path) {
    return (int) path.chars().filter(c -> c == '/').count() - 1;
  }
}
