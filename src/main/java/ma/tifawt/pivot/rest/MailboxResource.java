package ma.tifawt.pivot.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import ma.tifawt.pivot.MailboxService;
import ma.tifawt.pivot.PivotFormat;

/** The finished files of the caller's own mailbox. */
@Path("/mailbox/{id:[1-9][0-9]{0,17}}.xlsx")
@RequestScoped
public class MailboxResource {

  @Inject private MailboxService mailbox;

  @GET
  public Response file(@PathParam("id") long id) {
    MailboxService.StoredFile file = mailbox.file(id);
    return Response.ok(file.bytes(), PivotFormat.XLSX.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
