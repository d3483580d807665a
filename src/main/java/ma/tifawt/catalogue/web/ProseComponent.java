package ma.tifawt.catalogue.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIOutput;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import ma.tifawt.catalogue.Prose;

/**
 * Writes a {@link Prose} as the HTML it is. Takes nothing else: a prose was made safe by the
 * catalogue, and no other text gets into a page without being escaped.
 */
@FacesComponent(ProseComponent.TYPE)
public class ProseComponent extends UIOutput {

  static final String TYPE = "ma.tifawt.Prose";

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    if (getValue() instanceof Prose prose) {
      context.getResponseWriter().write("<div class=\"prose\">" + prose.html() + "</div>");
    }
  }
}
