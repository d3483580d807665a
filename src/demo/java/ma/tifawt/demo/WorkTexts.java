package ma.tifawt.demo;

import java.util.List;
import java.util.Random;

/**
 * What children write about their project, and what trainers answer: kind, concrete, one step on.
 */
final class WorkTexts {

  private static final List<String> WORKS_AR =
      List.of(
          "اخترت أن يتعرّف برنامجي على الكرات الضائعة. جمعت 20 مثالا: 12 للنموّ و8 للاختبار. أصاب"
              + " في 6 من 8. أخطأ لأن كل الأمثلة كانت صباحا.",
          "شجرتي تقرّر هل نسقي النباتات اليوم. السؤال الأول: هل التراب جاف؟ أسوأ خطأ عندي هو أن"
              + " تعطش النبتة، لذلك قبلت أن نسقي أحيانا بلا حاجة.",
          "فريقي جرّب توقّع نتيجة ضربة الجزاء. الدقة في التدريب 90% وفي الاختبار 60%. الفرق كبير،"
              + " فحذفنا سؤالا من الشجرة وصارت 70%.",
          "برنامجي يفرّق بين النفايات التي يعاد تدويرها وغيرها. نقصتنا أمثلة عن الزجاج، فكان يخطئ"
              + " فيه. سأضيف 10 صور للزجاج.",
          "سألت أصدقائي عن الأغاني التي يحبونها. جيراني الثلاثة الأقرب أعطوا جوابا صحيحا في 7 من"
              + " 10. عندما قستُ بالسنتيمتر فقط اختلّ كل شيء.",
          "رسمت جدولا فيه أربع خانات. الإنذار الكاذب عندي 3 والحالات الضائعة 1. في مشروعي الضائعة"
              + " أسوأ لأن الأمر يتعلق بحريق.");

  private static final List<String> WORKS_FR =
      List.of(
          "Mon programme devine si un ballon va sortir. J'ai 20 exemples : 12 pour apprendre, 8"
              + " pour tester. Il trouve 6 sur 8. Il se trompe le soir parce que je n'ai pas"
              + " d'exemples du soir.",
          "Mon arbre décide s'il faut arroser. La pire erreur est d'oublier une plante, alors"
              + " j'accepte quelques fausses alertes.",
          "Nous avons comparé l'entraînement (90 %) et le test (60 %). L'arbre apprenait par cœur."
              + " Sans la dernière question il arrive à 70 %.",
          "Je trie les déchets avec les trois voisins les plus proches. Il manquait du verre dans"
              + " mes exemples, je vais en ajouter dix.");

  private static final List<String> COMMENTS_AR =
      List.of(
          "شرحتَ الفرق بين التدريب والاختبار بكلماتك وبأرقامك، وهذا واضح جدا. جرّب أن تضيف أمثلة من"
              + " وقت آخر في اليوم وقارن الدقة.",
          "اختيارك لأسوأ خطأ مبني على سبب مقنع. في المرة القادمة اكتب كم إنذارا كاذبا تقبل،"
              + " ولماذا.",
          "جدولك مرتّب ويسهل قراءته. انظر مرة أخرى إلى المثال الرابع: ما الذي يجعله مختلفا عن"
              + " جيرانه؟",
          "أعجبني أنك وجدت السبب في البيانات نفسها. أضف الأمثلة الناقصة ثم أعد الاختبار، وسنناقش"
              + " النتيجة في الحصة.",
          "عمل كامل ومجرَّب. ساعد زميلا في فوجك على قراءة شجرته، فأنت تشرح جيدا.");

  private static final List<String> COMMENTS_FR =
      List.of(
          "Tu expliques l'écart entre entraînement et test avec tes propres chiffres : c'est très"
              + " clair. Ajoute des exemples d'un autre moment de la journée et compare.",
          "Ton choix de la pire erreur est bien justifié. La prochaine fois, écris combien de"
              + " fausses alertes tu acceptes, et pourquoi.",
          "Ton tableau se lit facilement. Regarde encore le quatrième exemple : en quoi"
              + " diffère-t-il de ses voisins ?",
          "Tu as trouvé la cause dans les données, bravo. Complète les exemples puis refais le test"
              + " ; on en parle en séance.");

  private WorkTexts() {}

  static String body(boolean arabic, Random random) {
    return any(arabic ? WORKS_AR : WORKS_FR, random);
  }

  static String comment(boolean arabic, Random random) {
    return any(arabic ? COMMENTS_AR : COMMENTS_FR, random);
  }

  private static String any(List<String> texts, Random random) {
    return texts.get(random.nextInt(texts.size()));
  }
}
