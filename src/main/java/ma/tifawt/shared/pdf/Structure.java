package ma.tifawt.shared.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The document's structure (ISO 32000-1, 14.7): one element per tagged piece, in the order of
 * writing; only tables hold rows, and rows cells.
 */
final class Structure {
  private static final COSName STRUCT_PARENTS = COSName.getPDFName("StructParents");
  private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");

  private final COSDictionary document = new COSDictionary();
  private COSDictionary around = document;
  private final Map<PDPage, List<COSDictionary>> byPage = new LinkedHashMap<>();

  Structure() {
    document.setItem(COSName.K, new COSArray());
  }

  boolean isEmpty() {
    return byPage.isEmpty();
  }

  /**
   * @return the number that marks the element's content on its page
   */
  int add(String role, String alternative, PDPage page) {
    List<COSDictionary> ofPage = byPage.computeIfAbsent(page, key -> new ArrayList<>());
    COSDictionary element = element(role);
    element.setItem(COSName.getPDFName("Pg"), page);
    element.setInt(COSName.K, ofPage.size());
    if (!alternative.isEmpty()) {
      element.setString(COSName.ALT, alternative);
    }
    if (role.equals("TH")) {
      COSDictionary scope = new COSDictionary();
      scope.setName(COSName.O, "Table");
      scope.setName(COSName.getPDFName("Scope"), "Column");
      element.setItem(COSName.A, scope);
    }
    ofPage.add(element);
    return ofPage.size() - 1;
  }

  /** The element that was added last is in this language, not in the document's. */
  void speak(String language) {
    COSArray siblings = around.getCOSArray(COSName.K);
    ((COSDictionary) siblings.getObject(siblings.size() - 1)).setString(COSName.LANG, language);
  }

  /** What is tagged in the meantime stands inside an element of this role. */
  void inside(String role, Runnable parts) {
    COSDictionary before = around;
    COSDictionary element = element(role);
    element.setItem(COSName.K, new COSArray());
    around = element;
    parts.run();
    around = before;
  }

  private COSDictionary element(String role) {
    COSDictionary element = new COSDictionary();
    element.setItem(COSName.TYPE, STRUCT_ELEM);
    element.setName(COSName.S, role);
    element.setItem(COSName.P, around);
    around.getCOSArray(COSName.K).add(element);
    return element;
  }

  void finish(PDDocumentCatalog catalog) {
    COSDictionary root = new COSDictionary();
    root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
    document.setItem(COSName.TYPE, STRUCT_ELEM);
    document.setName(COSName.S, "Document");
    document.setItem(COSName.P, root);
    root.setItem(COSName.K, document);
    COSArray numbers = new COSArray();
    int next = 0;
    for (Map.Entry<PDPage, List<COSDictionary>> page : byPage.entrySet()) {
      page.getKey().getCOSObject().setInt(STRUCT_PARENTS, next);
      numbers.add(COSInteger.get(next++));
      COSArray ofPage = new COSArray();
      page.getValue().forEach(ofPage::add);
      numbers.add(ofPage);
    }
    COSDictionary parents = new COSDictionary();
    parents.setItem(COSName.getPDFName("Nums"), numbers);
    root.setItem(COSName.getPDFName("ParentTree"), parents);
    root.setInt(COSName.getPDFName("ParentTreeNextKey"), next);
    catalog.getCOSObject().setItem(COSName.getPDFName("StructTreeRoot"), root);
    COSDictionary marked = new COSDictionary();
    marked.setBoolean(COSName.getPDFName("Marked"), true);
    catalog.getCOSObject().setItem(COSName.getPDFName("MarkInfo"), marked);
  }
}
