package ma.tifawt.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Role;

/**
 * What roles are called in lists, besides what our own pages call them. A word that may be two
 * roles, such as a bare « responsable », is none.
 */
final class RoleWords {

  private static final Map<Role, List<String>> SAID =
      Map.of(
          Role.TRAINER,
          List.of(
              "animatrice | encadrant | encadrante | éducateur | éducatrice | formateur | formatrice",
              "moniteur | monitrice | entraîneur | entraîneuse | trainer | coach",
              "مؤطرة | منشط | منشطة | مكوّن | مكوّنة | مربٍّ | مربي | مربية | مدرب | مدربة"),
          Role.CENTRE_MANAGER,
          List.of(
              "responsable du centre | directeur | directrice | directeur du centre",
              "directrice du centre | directeur de centre | directrice de centre | chef de centre",
              "directeur de la maison de jeunes | directrice de la maison de jeunes",
              "مسؤولة مركز | مسؤول المركز | مسؤولة المركز | مدير | مديرة | مدير المركز | مديرة المركز",
              "مدير دار الشباب | مديرة دار الشباب"),
          Role.COORDINATOR,
          List.of(
              "coordinateur | coordinatrice | coordinatrice régionale | coordonnateur",
              "coordonnatrice | coordonnateur régional | coordonnatrice régionale | coordinator",
              "coordinateur provincial | coordinatrice provinciale | coordonnateur provincial",
              "منسق | منسقة | منسقة جهوية | منسق إقليمي | منسقة إقليمية"),
          Role.PROGRAMME_MANAGER,
          List.of(
              "responsable du programme | chef de programme | directeur du programme",
              "directrice du programme | مسؤولة برنامج | مسؤول البرنامج | مسؤولة البرنامج",
              "مدير البرنامج | مديرة البرنامج"));

  private final Map<String, Role> byWord = new HashMap<>();

  RoleWords(Texts texts) {
    for (Role role : Role.values()) {
      if (role != Role.LEARNER) {
        Arrays.stream(Lang.values()).forEach(lang -> put(texts.get(lang, "Role." + role), role));
      }
    }
    SAID.forEach(
        (role, lines) ->
            lines.stream()
                .flatMap(line -> Arrays.stream(line.split("\\|")))
                .forEach(word -> put(word, role)));
  }

  private void put(String word, Role role) {
    String folded = TitleWords.fold(word);
    byWord.put(folded, role);
    String definite =
        Arrays.stream(folded.split(" "))
            .map(part -> part.startsWith("ال") ? part : "ال" + part)
            .collect(Collectors.joining(" "));
    byWord.put(definite, role);
  }

  Optional<Role> role(String cell) {
    return Optional.ofNullable(byWord.get(TitleWords.fold(cell)));
  }
}
