package ma.tifawt.consent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import ma.tifawt.consent.ConsentError;
import ma.tifawt.consent.NewScan;
import ma.tifawt.consent.ScanService;
import ma.tifawt.shared.error.DomainException;

/** The file that was chosen with a paper; gone with the request. */
@Named
@RequestScoped
public class ScanPaperView {

  private Part file;

  /**
   * @return null if none was chosen
   * @throws DomainException CON-012 it is larger than a scan may be
   */
  NewScan chosen() {
    if (file == null || file.getSize() == 0) {
      return null;
    }
    if (file.getSize() > ScanService.LARGEST) {
      throw new DomainException(ConsentError.SCAN_WRONG);
    }
    try (InputStream in = file.getInputStream()) {
      return new NewScan(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
