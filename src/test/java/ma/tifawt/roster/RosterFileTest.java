package ma.tifawt.roster;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.tifawt.names.FullName;
import ma.tifawt.shared.table.TableRow;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterFileTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Charset ARABIC = Charset.forName("windows-1256");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  @TempDir Path folder;

  @Test
  void theSameListIsReadFromEveryEncodingAndSeparator() throws IOException {
    String list =
        "الاسم الشخصي;الاسم العائلي;تاريخ الازدياد;الجنس\nسلمى;بنعلي;03/05/2013;أنثى\nإلياس;العلوي;12/11/2012;ذكر\n";
    List<byte[]> files = new ArrayList<>();
    for (String separator : List.of(";", ",", "\t")) {
      String text = list.replace(";", separator);
      files.add(text.getBytes(UTF_8));
      files.add(("\uFEFF" + text).getBytes(UTF_8));
      files.add(("\uFEFF" + text).getBytes(UTF_16LE));
      files.add(text.getBytes(UTF_16LE));
      files.add(text.getBytes(ARABIC));
      files.add(text.replace("\n", "\r\n").getBytes(ARABIC));
    }
    files.add(("sep=,\n" + list.replace(";", ",")).getBytes(UTF_8));
    for (byte[] file : files) {
      assertThat(people(file))
          .extracting(Person::givenAr, Person::familyAr, Person::birth, Person::gender)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("سلمى", "بنعلي", YearMonth.of(2013, 5), "F"),
              org.assertj.core.groups.Tuple.tuple("إلياس", "العلوي", YearMonth.of(2012, 11), "M"));
    }
  }

  @Test
  void frenchOfWindowsIsNotTakenForArabic() throws IOException {
    byte[] file =
        "Prénom;Nom;Né le\nÉlodie;Naïmi;03/05/2013\nZoé;El Hélou;04/06/2013\n".getBytes(WESTERN);
    assertThat(people(file)).extracting(Person::givenLat).containsExactly("Élodie", "Zoé");
  }

  @Test
  void titlesAboveTheHeadingAndRepeatedHeadingsAreNoRows() throws IOException {
    String text =
        "Royaume du Maroc;;\nListe des bénéficiaires 2026-2027;;\n;;\nN°;Nom;Prénom;Date de naissance (jj/mm/aaaa)\n"
            + "1;Benali;Salma;03/05/2013\nN°;Nom;Prénom;Date de naissance (jj/mm/aaaa)\n2;El Alaoui;Ilyas;2012-11-12\n";
    assertThat(people(text.getBytes(UTF_8)))
        .extracting(Person::familyLat)
        .containsExactly("Benali", "El Alaoui");
  }

  @Test
  void whatMayNotBeStoredIsGoneAndSaid() throws IOException {
    String text =
        "CIN;Code Massar;Prénom;Nom;Date de naissance;Téléphone du père;Allergies;Observations;Divers\n"
            + "AB123456;G130012345;Salma;Benali;03/05/2013;0612345678;arachide;timide;BE98765\n";
    Path path = folder.resolve("list.csv");
    Files.write(path, text.getBytes(UTF_8));
    try (RosterFile file = RosterFile.open(path, false)) {
      assertThat(file.heading().titles(Column.Fate.FORBIDDEN))
          .containsExactly("CIN", "Code Massar", "Téléphone du père", "Allergies", "Observations");
      assertThat(file.next().orElseThrow().cells())
          .containsExactly("", "", "Salma", "Benali", "2013-05", "", "", "", "");
    }
  }

  @Test
  void aColumnNobodyExplainedStaysOnlyWhileAPersonIsNeededAndWithoutNumbersOfPersons()
      throws IOException {
    String text = "P;F;Née\nSalma;Benali;03/05/2013\nAya;AB123456;41397\nNora;0612345678;a@b.ma\n";
    Path path = folder.resolve("list.csv");
    Files.write(path, text.getBytes(UTF_8));
    try (RosterFile file = RosterFile.open(path, false)) {
      List<List<String>> rows = new ArrayList<>();
      file.next().ifPresent(row -> rows.add(row.cells()));
      file.next().ifPresent(row -> rows.add(row.cells()));
      file.next().ifPresent(row -> rows.add(row.cells()));
      assertThat(rows)
          .containsExactly(
              List.of("Salma", "Benali", "2013-05"),
              List.of("Aya", "", "2013-05"),
              List.of("Nora", "", ""));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "03/05/2013,2013-05",
    "3.5.13,2013-05",
    "2013-05-03 00:00:00,2013-05",
    "2013-05-03T00:00:00Z,2013-05",
    "05/2013,2013-05",
    "2013-05,2013-05",
    "41397,2013-05",
    "٠٣/٠٥/٢٠١٣,2013-05",
    "3 mai 2013,2013-05",
    "1er août 2013,2013-08",
    "mai 2013,2013-05",
    "3 ماي 2013,2013-05",
    "12 غشت 2012,2012-08",
    "دجنبر 2012,2012-12",
    "3-Dec-2012,2012-12",
    "30/12/98,1998-12",
    "10/04/2012 طنجة,2012-04",
    "12 mai 2012 à Fès,2012-05",
    "Salé le 12/03/2012,2012-03"
  })
  void aMonthOfBirthIsReadHoweverItIsWritten(String text, String month) {
    assertThat(BirthMonth.read(text)).contains(YearMonth.parse(month));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "31/02/2014",
        "13/2013",
        "2013",
        "mai",
        "05/23/2013",
        "3 foo 2013",
        "31/02/2014 Salé",
        "12/03/2012 13/04/2013",
        "12/03/2012 n 7"
      })
  void whatIsNoMonthOfBirthIsRefused(String text) {
    assertThat(BirthMonth.read(text)).isEmpty();
  }

  @Test
  void aWorkbookGivesItsDatesAndLeadingZeros() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Liste");
      sheet.value(0, 0, "Association sportive");
      String[] titles = {"الاسم العائلي", "الاسم الشخصي", "تاريخ الازدياد", "Groupe"};
      for (int i = 0; i < titles.length; i++) {
        sheet.value(2, i, titles[i]);
      }
      sheet.value(3, 0, "بنعلي");
      sheet.value(3, 1, "سلمى");
      sheet.value(3, 2, LocalDate.of(2013, 5, 3));
      sheet.style(3, 2).format("dd/mm/yyyy").set();
      sheet.value(3, 3, "007");
    }
    assertThat(people(bytes.toByteArray()))
        .singleElement()
        .satisfies(
            person -> {
              assertThat(person.birth()).isEqualTo(YearMonth.of(2013, 5));
              assertThat(person.group()).isEqualTo("007");
              assertThat(person.familyAr()).isEqualTo("بنعلي");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "Salma Benali,true,Salma,Benali",
    "BENALI Salma,false,Salma,BENALI",
    "EL ALAOUI Mohamed Amine,false,Mohamed Amine,EL ALAOUI",
    "Ait Haddou Aya,false,Aya,Ait Haddou",
    "عبد الرحمان بن علي,true,عبد الرحمان,بن علي"
  })
  void aFullNameIsSplitWhereThatIsCertain(
      String text, boolean givenFirst, String given, String family) {
    assertThat(FullName.split(text, givenFirst)).contains(new FullName(given, family));
  }

  @Test
  void aColumnThatMaySayThePlaceStaysWhileThePlaceIsMissing() throws IOException {
    String text = "Prénom;Nom;Né le;Local\nSalma;Benali;03/05/2013;RAB-1\n";
    Path path = folder.resolve("list.csv");
    Files.write(path, text.getBytes(UTF_8));
    try (RosterFile file = RosterFile.open(path, false)) {
      assertThat(file.next().orElseThrow().cells()).contains("RAB-1");
    }
    try (RosterFile file = RosterFile.open(path, true)) {
      assertThat(file.next().orElseThrow().cells()).doesNotContain("RAB-1");
    }
  }

  @Test
  void aListOfStrangersIsUnderstood() throws IOException {
    String text =
        "ر.ت\tالإسم الكامل\tG/F\tتاريخ ومكان الازدياد\tEmergency Contact\n"
            + "1\tنور الدين بنعلي\tGarçon\t10/04/2012 طنجة\tX\n"
            + "2\tفاطمة الزهراء العلوي\tFille\t11/04/2012 سلا\tX\n"
            + "3\tأنس بن حسين\tPrefer not to say\t12/04/2012 فاس\tX\n";
    List<Person> people = people(text.getBytes(UTF_8));
    assertThat(people)
        .extracting(Person::givenAr)
        .containsExactly("نور الدين", "فاطمة الزهراء", "أنس");
    assertThat(people).extracting(Person::gender).containsExactly("M", "F", null);
    assertThat(people).extracting(Person::birth).containsOnly(YearMonth.of(2012, 4));
  }

  private List<Person> people(byte[] content) throws IOException {
    Path path = folder.resolve("list");
    try (OutputStream out = Files.newOutputStream(path)) {
      out.write(content);
    }
    List<Person> people = new ArrayList<>();
    try (RosterFile file = RosterFile.open(path, false)) {
      PersonReader reader = new PersonReader(file.heading(), TODAY);
      for (Optional<TableRow> row = file.next(); row.isPresent(); row = file.next()) {
        PersonReader.Reading reading = reader.read(row.get().cells());
        assertThat(reading.faults()).isEmpty();
        people.add(reading.person().orElseThrow());
      }
    }
    return people;
  }
}
