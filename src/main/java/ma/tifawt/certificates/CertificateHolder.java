package ma.tifawt.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ma.tifawt.people.HeldTable;
import ma.tifawt.people.LearnerHolder;

/** Proposals and certificates; what a certificate says does not change with the record. */
@ApplicationScoped
class CertificateHolder implements LearnerHolder {

  @Override
  public List<HeldTable> held() {
    return List.of(
        HeldTable.onePer("certificate_proposal", "group_id", "award", "module"),
        HeldTable.all("certificate"));
  }
}
