package ma.tifawt.demo;

import java.util.List;
import java.util.Random;

/**
 * What children write about their project, and what trainers answer: kind, concrete, one step on.
 */
final class WorkTexts {

  /** A work and the comment on it. */
  record Pair(String work, String comment) {}

  private static final List<Pair> AR =
      List.of(
          new Pair(
              "اخترت أن يتعرّف برنامجي على الكرات الضائعة. جمعت 20 مثالا: 12 للتعلّم و8 للاختبار."
                  + " أصاب في 6 من 8. أخطأ لأن كل الأمثلة كانت صباحا.",
              "وجدتَ السبب في الأمثلة نفسها، وهذا تفكير دقيق. أضف أمثلة من المساء ثم أعد الاختبار"
                  + " وقارن العددين."),
          new Pair(
              "شجرتي تقرّر هل نسقي النباتات اليوم. السؤال الأول: هل التراب جاف؟ أسوأ خطأ عندي هو أن"
                  + " تعطش النبتة، لذلك قبلت أن نسقي أحيانا بلا حاجة.",
              "اختيار أسوأ خطأ هنا مبني على سبب مقنع. في المرة القادمة اكتب كم مرة يمكن أن نسقي بلا"
                  + " حاجة، ولماذا."),
          new Pair(
              "فريقي جرّب توقّع نتيجة ضربة الجزاء. الدقة في التدريب 90% وفي الاختبار 60%. الفرق"
                  + " كبير، فحذفنا سؤالا من الشجرة وصارت 70%.",
              "لاحظتم أن الشجرة كانت تحفظ الأمثلة، وأصلحتم ذلك وقستم النتيجة. جرّبوا حذف سؤال آخر"
                  + " وانظروا هل تتحسّن الدقة أكثر."),
          new Pair(
              "برنامجي يفرّق بين النفايات التي يعاد تدويرها وغيرها. نقصتنا أمثلة عن الزجاج، فكان"
                  + " يخطئ فيه. سأضيف 10 صور للزجاج.",
              "ربط الخطأ بنقص أمثلة الزجاج عمل جيد. بعد إضافة الصور العشر، اختبر بصور جديدة لم يرها"
                  + " البرنامج من قبل."),
          new Pair(
              "سألت أصدقائي عن الألعاب التي يحبونها. جيراني الثلاثة الأقرب أعطوا جوابا صحيحا في 7"
                  + " من 10. عندما قستُ بالسنتيمتر فقط اختلّ كل شيء.",
              "تجربة القياس بوحدتين فكرة ممتازة. اشرح لفوجك في الحصة القادمة لماذا غيّرت الوحدة"
                  + " الجيران الأقرب."),
          new Pair(
              "رسمت جدولا فيه أربع خانات. الإنذار الكاذب عندي 3 والحالات الضائعة 1. في مشروعي"
                  + " الضائعة أسوأ لأن الأمر يتعلق بحريق.",
              "الجدول مرتّب ويسهل قراءته، والمقارنة بين الخطأين واضحة. أضف سطرا تقول فيه من يتضرر"
                  + " من كل خطأ."));

  private static final List<Pair> FR =
      List.of(
          new Pair(
              "Mon programme devine si un ballon va sortir. J'ai 20 exemples : 12 pour apprendre, 8"
                  + " pour tester. Il trouve 6 sur 8. Il se trompe le soir parce que je n'ai pas"
                  + " d'exemples du soir.",
              "Tu as trouvé la cause dans les exemples : bien vu. Ajoute cinq exemples du soir,"
                  + " refais le test et compare."),
          new Pair(
              "Mon arbre décide s'il faut arroser. La pire erreur est d'oublier une plante, alors"
                  + " j'accepte quelques fausses alertes.",
              "Ton choix de la pire erreur est bien justifié. La prochaine fois, écris combien de"
                  + " fausses alertes tu acceptes, et pourquoi."),
          new Pair(
              "Nous avons comparé l'entraînement (90 %) et le test (60 %). L'arbre apprenait par"
                  + " cœur. Sans la dernière question il arrive à 70 %.",
              "Vous expliquez l'écart avec vos propres chiffres : c'est très clair. Essayez"
                  + " d'enlever une autre question et regardez le test."),
          new Pair(
              "Je trie les déchets avec les trois voisins les plus proches. Il manquait du verre"
                  + " dans mes exemples, je vais en ajouter dix.",
              "Relier l'erreur au verre qui manque est un vrai raisonnement. Après tes dix"
                  + " exemples, teste avec des objets nouveaux."));

  private WorkTexts() {}

  static Pair any(boolean arabic, Random random) {
    List<Pair> pairs = arabic ? AR : FR;
    return pairs.get(random.nextInt(pairs.size()));
  }
}
