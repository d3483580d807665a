package ma.tifawt.interop.oneroster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.roster.RosterFormat;
import ma.tifawt.roster.RosterTable;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.time.Now;

/** A bundle of OneRoster 1.2 as a list of learners. */
@ApplicationScoped
class OneRosterFormat implements RosterFormat {

  @Inject private OrganisationService organisation;
  @Inject private Settings settings;
  @Inject private Now now;

  @Override
  public boolean reads(Path file) {
    return Unpacked.isBundle(file);
  }

  @Override
  public RosterTable open(Path file, boolean placed) {
    OurPlaces places =
        new OurPlaces(organisation.centresInScope(), organisation.groupsInScope(), placed);
    return OneRosterRows.open(Unpacked.open(file), now.today(settings.zone()), places);
  }
}
