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
 * The document's structure (ISO 32000-1, 14.7), flat: one element per tagged piece, in the order of
 * writing.
 */
final class Structure {
  private static final COSName STRUCT_PARENTS = COSName.getPDFName("StructParents");
  private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");

  private final COSDictionary document = new COSDictionary();
  private final COSArray elements = new COSArray();
  private final Map<PDPage, List<COSDictionary>> byPage = new LinkedHashMap<>();

  boolean isEmpty() {
    return byPage.isEmpty();
  }

  /**
   * @return the number that marks the element's content on its page
   */
  int add(String role, String alternative, PDPage page) {
    List<COSDictionary> ofPage = byPage.computeIfAbsent(page, key -> new ArrayList<>());
    COSDictionary element = new COSDictionary();
    element.setItem(COSName.TYPE, STRUCT_ELEM);
    element.setName(COSName.S, role);
    element.setItem(COSName.P, document);
    element.setItem(COSName.getPDFName("Pg"), page);
    element.setInt(COSName.K, ofPage.size());
    if (!alternative.isEmpty()) {
      element.setString(COSName.ALT, alternative);
    }
    elements.add(element);
    ofPage.add(element);
    return ofPage.size() - 1;
  }

  void finish(PDDocumentCatalog catalog) {
    COSDictionary root = new COSDictionary();
    root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
    document.setItem(COSName.TYPE, STRUCT_ELEM);
    document.setName(COSName.S, "Document");
    document.setItem(COSName.P, root);
    document.setItem(COSName.K, elements);
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
