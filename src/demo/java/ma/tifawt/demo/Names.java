package ma.tifawt.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Names as they are common in Morocco, in both scripts; who bears which is invented. */
final class Names {

  /** One name, spelled the same way in both scripts. */
  record Name(String ar, String lat) {
    private static Name of(String line) {
      int space = line.indexOf(' ');
      return new Name(
          line.substring(0, space).replace('_', ' '), line.substring(space + 1).strip());
    }
  }

  private static final List<Name> GIRLS =
      list(
          """
          سلمى Salma|مريم Maryam|فاطمة Fatima|خديجة Khadija|عائشة Aïcha|زينب Zineb|هاجر Hajar|أسماء Asmae
          إيمان Imane|ندى Nada|نور Nour|ياسمين Yasmine|سارة Sara|آية Aya|رانية Rania|هبة Hiba
          شيماء Chaimae|دعاء Douae|إكرام Ikram|حنان Hanane|نجوى Najwa|سناء Sanae|لبنى Loubna|غيثة Ghita
          كنزة Kenza|رميساء Roumaissae|وصال Wissal|ملاك Malak|جنات Jannat|لينة Lina|مروة Marwa|صفاء Safae
          فرح Farah|أميمة Oumaima|بشرى Bouchra|سمية Soumaya|رجاء Rajae|حسناء Hasnae|نهيلة Nouhaila|إلهام Ilham
          ابتسام Ibtissam|أمل Amal|سكينة Soukaina|حليمة Halima|رقية Rokia|نوال Nawal|وفاء Wafae|نادية Nadia
          سهام Siham|كوثر Kaoutar|ماجدة Majda|منى Mouna|لطيفة Latifa|تودة Touda|إيطو Itto|تيزيري Tiziri
          نميرة Noumaira|يسرى Yousra|هناء Hanae|جيهان Jihane|أروى Arwa|دنيا Dounia|رباب Rabab|أحلام Ahlam
          """);

  private static final List<Name> BOYS =
      list(
          """
          محمد Mohamed|أحمد Ahmed|يوسف Youssef|أيوب Ayoub|ياسين Yassine|عمر Omar|علي Ali|حمزة Hamza
          أنس Anas|زكرياء Zakaria|إلياس Ilyas|آدم Adam|ريان Rayan|مهدي Mehdi|بلال Bilal|سفيان Soufiane
          عثمان Othmane|إسماعيل Ismail|إبراهيم Ibrahim|إدريس Driss|حسن Hassan|حسين Houssine|خالد Khalid|طارق Tarik
          نبيل Nabil|رشيد Rachid|سعيد Said|كريم Karim|جمال Jamal|مراد Mourad|هشام Hicham|عادل Adil
          أمين Amine|أشرف Achraf|وليد Walid|مروان Marouane|صلاح Salah|بدر Badr|نزار Nizar|رضا Reda
          طه Taha|سامي Sami|فؤاد Fouad|منير Mounir|معاذ Moad|أسامة Oussama|عماد Imad|جواد Jawad
          لحسن Lahcen|موحى Moha|إيدير Idir|يوبا Youba|سيفاو Sifaw|عبد_الرحمن Abderrahmane|عبد_الله Abdellah|مصطفى Mostafa
          زياد Ziad|غالي Ghali|حاتم Hatim|نوفل Naoufal|قاسم Kacem|أيمن Aymane|إياد Iyad|ربيع Rabie
          """);

  private static final List<Name> FAMILIES =
      list(
          """
          بناني Bennani|العلوي El Alaoui|الإدريسي El Idrissi|التازي Tazi|الفاسي El Fassi|برادة Berrada|العمراني El Amrani
          بنجلون Benjelloun|الشرقاوي Cherkaoui|الوزاني Ouazzani|الصقلي Sqalli|الحسني El Hassani|المرابط El Mrabet
          بوعزة Bouazza|أيت_علي Aït Ali|أيت_بها Aït Baha|أوعلي Ouali|أوبلا Oubella|أمزيان Ameziane|أزولاي Azoulay
          بوشتى Bouchta|بنعلي Benali|بنموسى Benmoussa|بنشقرون Benchekroun|بنكيران Benkirane|بنعيسى Benaissa|بلحاج Belhaj
          بلقاسم Belkacem|بوزيدي Bouzidi|بوخريص Boukhriss|بوطيب Boutayeb|بومهدي Boumehdi|الخطابي El Khattabi
          الريفي Rifi|السوسي Soussi|المراكشي Marrakchi|الطنجاوي Tanjaoui|التطواني Tetouani|الرباطي Rbati|السلاوي Slaoui
          الوجدي Oujdi|الفيلالي Filali|الصحراوي Sahraoui|الدكالي Doukkali|الشاوي Chaoui|الزموري Zemmouri|الغرباوي Gharbaoui
          الجبلي Jebli|الحداد Haddad|النجار Najjar|الخياط Khayat|العطار Attar|الحلوي Halloui|الدباغ Debbagh
          الصباغ Sebbagh|البقالي Bakkali|الكتاني Kettani|الودغيري Oudghiri|الداودي Daoudi|الغازي El Ghazi|الناصري Naciri
          الهلالي Hilali|الزهراوي Zahraoui|الأندلسي Andaloussi|القادري Kadiri|المنصوري Mansouri|الراشدي Rachidi|اليعقوبي Yacoubi
          السعدي Saadi|الوطاسي Wattassi|المريني Merini|الزناتي Zenati|الصنهاجي Senhaji|المصمودي Masmoudi|الغماري Ghomari
          شكري Choukri|لحلو Lahlou|جسوس Jessous|كنون Guennoun|لمريني Lamrini|زروال Zeroual|حجي Hajji
          الخمليشي Khamlichi|الحراق El Harrak|المودن El Mouaden|الطاهري Tahiri|العروسي Laaroussi|المختاري Mokhtari
          الرحماني Rahmani|الكبير El Kabir|الزياني Ziani|العسري Lasri|الحمداوي Hamdaoui|بوهالي Bouhali|مزوار Mezouar
          """);

  private Names() {}

  static Name girl(Random random) {
    return any(GIRLS, random);
  }

  static Name boy(Random random) {
    return any(BOYS, random);
  }

  static Name family(Random random) {
    return any(FAMILIES, random);
  }

  static List<List<Name>> all() {
    return List.of(GIRLS, BOYS, FAMILIES);
  }

  private static Name any(List<Name> names, Random random) {
    return names.get(random.nextInt(names.size()));
  }

  private static List<Name> list(String text) {
    return Arrays.stream(text.strip().split("\\s*[|\\n]\\s*")).map(Name::of).toList();
  }
}
