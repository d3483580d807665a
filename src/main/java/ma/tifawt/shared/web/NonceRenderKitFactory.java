package ma.tifawt.shared.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import jakarta.faces.render.Renderer;
import jakarta.faces.render.RendererWrapper;
import java.io.IOException;
import java.util.Iterator;
import org.primefaces.context.PrimeFacesContext;

/**
 * Writes PrimeFaces' nonce into each form of a page. PrimeFaces itself puts it there by script when
 * the page has loaded, and refuses a form that was sent before: on a slow line that is anybody who
 * types fast, and the answer was a fault page.
 */
public class NonceRenderKitFactory extends RenderKitFactory {

  public NonceRenderKitFactory(RenderKitFactory wrapped) {
    super(wrapped);
  }

  @Override
  public void addRenderKit(String id, RenderKit kit) {
    getWrapped().addRenderKit(id, kit);
  }

  @Override
  public RenderKit getRenderKit(FacesContext context, String id) {
    RenderKit kit = getWrapped().getRenderKit(context, id);
    return kit == null ? null : new Kit(kit);
  }

  @Override
  public Iterator<String> getRenderKitIds() {
    return getWrapped().getRenderKitIds();
  }

  private static final class Kit extends RenderKitWrapper {

    Kit(RenderKit wrapped) {
      super(wrapped);
    }

    @Override
    public Renderer<?> getRenderer(String family, String type) {
      Renderer<?> renderer = getWrapped().getRenderer(family, type);
      return UIForm.COMPONENT_FAMILY.equals(family) ? new Form(renderer) : renderer;
    }
  }

  private static final class Form extends RendererWrapper {

    Form(Renderer<?> wrapped) {
      super(wrapped);
    }

    @Override
    public void encodeBegin(FacesContext context, UIComponent form) throws IOException {
      super.encodeBegin(context, form);
      ResponseWriter html = context.getResponseWriter();
      html.startElement("input", form);
      html.writeAttribute("type", "hidden", null);
      html.writeAttribute("name", "primefaces.nonce", null);
      html.writeAttribute("value", PrimeFacesContext.getCspState(context).getNonce(), null);
      html.endElement("input");
    }
  }
}
