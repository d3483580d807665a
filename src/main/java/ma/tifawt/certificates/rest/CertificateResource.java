package ma.tifawt.certificates.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import ma.tifawt.certificates.CertificateRow;
import ma.tifawt.certificates.CertificateService;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.rest.RequestLanguage;

/** A child's own certificates, and the stored papers. */
@Path("/")
@RequestScoped
public class CertificateResource {
  private static final String CODE_PDF = "{code:[0-9A-Z-]{1,24}}.pdf";

  @Inject private CertificateService certificates;
  @Inject private Texts texts;
  @Context private HttpServletRequest request;

  @GET
  @Path("me/certificates")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonArray own() {
    Lang lang = RequestLanguage.of(request);
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (CertificateRow row : certificates.own()) {
      all.add(
          Json.createObjectBuilder()
              .add("code", row.code())
              .add("award", row.award().name())
              .add("title", texts.get(lang, "Award." + row.award()) + " · " + row.title())
              .add("language", row.language())
              .add("issuedOn", row.issuedOn().toString())
              .add("status", row.state().name()));
    }
    return all.build();
  }

  @GET
  @Path("me/certificates/" + CODE_PDF)
  @Produces({"application/pdf", MediaType.APPLICATION_JSON})
  public Response ownPdf(@PathParam("code") String code) {
    return pdf(code, certificates.ownDocument(code));
  }

  @GET
  @Path("certificates/" + CODE_PDF)
  @Produces({"application/pdf", MediaType.APPLICATION_JSON})
  public Response pdf(@PathParam("code") String code) {
    return pdf(code, certificates.document(code));
  }

  private static Response pdf(String code, byte[] bytes) {
    return Response.ok(bytes, "application/pdf")
        .header("Content-Disposition", "attachment; filename=\"" + code + ".pdf\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
