package ma.tifawt.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFoldTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "محمد Mohamed Mohammed Mouhamad MOHAMMAD مـحمّد مُحَمَّد ﻣﺤﻤﺪ ⵎⵓⵃⴰⵎⵎⴰⴷ",
        "بن_علي Benali Ben_Ali BEN-ALI بنعلي Ibn_Ali ابن_علي بن_على",
        "أحمد احمد Ahmed AHMAD Ahmàd",
        "فاطمة فاطمه Fatima Fatema Fatma Fatimah",
        "العلوي علوي العلوى El_Alaoui Alaoui",
        "عبد_الرحمان عبدالرحمن Abderrahmane Abd_Errahmane Abdelrahman",
        "نور_الدين نورالدين Noureddine Nour_Eddine Nour_Ed-Dine Nordine",
        "الشرقاوي Cherkaoui Ech-Cherkaoui Charkawi",
        "وفاء Wafae Ouafae Wafaa Ouafa",
        "غيثة Ghita Rhita",
        "جميلة Jamila Djamila",
        "خديجة Khadija Khadidja Kadija",
        "أيت_علي آيت_علي Aït_Ali Ait-Ali Aitali",
        "ولد_سالم Ould_Salem Ouldsalem",
        "التازي Tazi Ettazi",
        "مولاي_رشيد رشيد Moulay_Rachid Rachid Rashid",
        "كسوس ݣسوس Guessous Kessous",
        "زكرياء زكريا Zakaria Zakariae Zakariya"
      })
  void whatIsOneNameHasOneSkeleton(String spellings) {
    List<String> skeletons =
        List.of(spellings.split(" ")).stream()
            .map(name -> NameFold.skeleton(name.replace('_', ' ')))
            .distinct()
            .toList();

    assertThat(skeletons).hasSize(1).doesNotContain("", "-");
  }

  @ParameterizedTest
  @CsvSource({
    "آسية,            اسيه",
    "مصطفى,           مصطفي",
    "مسؤول رئيس,      مسوول رييس",
    "ﻣﺤﻤﺪ,            محمد",
    "مـــحــمـد,       محمد",
    "مُحَمَّد,        محمد",
    "Saïd,            said",
    "M'hamed,         mhamed",
    "M´hamed,         mhamed",
    "Fayçal,          faysal",
    "El-Ghali,        el ghali",
    "  Aït   Baha ,   ait baha",
    "ⵜⵉⴼⴰⵡⵜ,          tifawt",
    "Yaɛqub,          yaqub",
    "Ɣita,            ghita",
    "12 & 7,          ''"
  })
  void spellingKeepsLettersAlone(String name, String spelling) {
    assertThat(NameFold.spelling(name)).isEqualTo(spelling);
  }

  @ParameterizedTest
  @CsvSource({
    "حسن,    حسين",
    "Hassan, Houcine",
    "سمير,   سميرة",
    "Samir,  Samira",
    "Amine,  Amina",
    "أنس,    أنيس"
  })
  void whatAreTwoNamesHaveTwoSounds(String one, String two) {
    assertThat(NameFold.sound(one)).isNotEqualTo(NameFold.sound(two));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Elias", "Elyes", "إلياس", "الياس", "إلهام", "Ali", "علي", "Alami"})
  void aNameThatBeginsLikeAnArticleStaysWhole(String name) {
    assertThat(NameFold.words(name)).containsExactly(NameFold.spelling(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"El", "ال", "Moulay", "Ben", "بن", "Ould Ait", "آية", "李小龙", "Иван"})
  void nothingButAParticleOrAnotherScriptIsStillAName(String name) {
    assertThat(NameFold.words(name)).isNotEmpty();
    assertThat(NameFold.skeleton(name)).isNotEmpty();
  }

  @Test
  void foldingASpellingAgainChangesNothingForAnyCharacter() {
    int letters = 0;
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      int type = Character.getType(c);
      if (type == Character.UNASSIGNED || type == Character.PRIVATE_USE) {
        continue;
      }
      String text = new StringBuilder("a").appendCodePoint(c).append("b").toString();
      String once = NameFold.spelling(text);
      if (!NameFold.spelling(once).equals(once)) {
        throw new AssertionError(String.format("U+%04X: %s", c, once));
      }
      letters += once.equals("ab") || once.equals("a b") ? 0 : 1;
    }
    assertThat(letters).isGreaterThan(100_000);
  }

  @Test
  void anyTextIsTakenAndNothingGrowsBeyondItsBound() {
    Random random = new Random(4);
    for (int i = 0; i < 3_000; i++) {
      String text = text(random);
      String spelling = NameFold.spelling(text);
      assertThat(spelling.length()).isLessThanOrEqualTo(NameFold.LONGEST);
      assertThat(NameFold.spelling(spelling)).isEqualTo(spelling);
      assertThat(NameFold.sound(text).length()).isLessThanOrEqualTo(NameFold.LONGEST);
      assertThat(NameFold.skeleton(text).length()).isLessThanOrEqualTo(NameFold.LONGEST);
      assertThat(NameGrams.words(text)).isNotNull();
      Identity any = new Identity(text, null, null, text(random), 2012, 3, null, "/a/b/c/d/");
      assertThat(DuplicateScore.of(any, any).points()).isGreaterThan(0);
    }
  }

  /** Of every plane, of our three scripts, with particles, with halves of characters. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(300);
    while (text.length() < length) {
      switch (random.nextInt(7)) {
        case 0 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        case 1 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        case 2 -> text.append((char) ('\u0600' + random.nextInt(0x180)));
        case 3 -> text.append((char) ('\u2D30' + random.nextInt(0x50)));
        case 4 -> text.append((char) (' ' + random.nextInt(0x250)));
        case 5 -> text.append(List.of(" el ", " بن", "عبدال", "ﷺ", " ait ").get(random.nextInt(5)));
        default -> text.append((char) ('a' + random.nextInt(26)));
      }
    }
    return text.toString();
  }
}
