package ma.tifawt.pivot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A part of the tree that the owner of a saved table meant. */
@Entity
@Table(name = "saved_pivot_place")
class SavedPlace {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "pivot_id")
  private long pivotId;

  private String path;

  protected SavedPlace() {} // for JPA

  SavedPlace(long pivotId, String path) {
    this.pivotId = pivotId;
    this.path = path;
  }
}
