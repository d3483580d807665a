package ma.tifawt.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Invented names of centres and groups, Arabic and French. */
final class PlaceNames {

  private PlaceNames() {}

  /** One for each of the 36 centres. */
  static List<List<String>> centres() {
    return list(
        """
        الزيتون Ezzitoune|الأرز Al Arz|النخيل Annakhil|الأطلس Al Atlas|الواحة Al Waha|المنارة Al Manara
        الأمل Al Amal|النور Annour|المستقبل Al Moustaqbal|السلام Assalam|الربيع Arrabie|الفجر Al Fajr
        الريحان Arrayhane|الياسمين Al Yassamine|البحيرة Al Bouhaira|الشاطئ Achati|الساحل Assahel|الرمان Arroumane
        اللوز Allouz|الأركان Al Argane|الوفاق Al Wifaq|التقدم Attakaddoum|الانبعاث Al Inbiat|الفرح Al Farah
        النجاح Annajah|الحكمة Al Hikma|الإبداع Al Ibdae|المعرفة Al Maarifa|الصداقة Assadaka|الزهور Azzouhour
        الينبوع Al Yanboue|النسيم Annassim|الصنوبر Assanaoubar|التلال Attilal|الجوهرة Al Jawhara|الشروق Achourouk
        """);
  }

  static List<List<String>> groups() {
    return list(
        """
        النجوم Étoiles|الصقور Faucons|الغزلان Gazelles|الأسود Lions|البراعم Bourgeons|القمم Sommets|الأمواج Vagues
        المستكشفين Explorateurs|المبتكرين Inventeurs|الفهود Guépards|السنونو Hirondelles|اللقالق Cigognes|الدلافين Dauphins
        الرواد Pionniers|الشهب Comètes|الكواكب Planètes|البوصلة Boussole|الفنارات Phares|الينابيع Sources|الجسور Ponts
        """);
  }

  private static List<List<String>> list(String text) {
    return new ArrayList<>(
        Arrays.stream(text.strip().split("\\s*[|\\n]\\s*"))
            .map(entry -> List.of(entry.split(" ", 2)))
            .toList());
  }
}
