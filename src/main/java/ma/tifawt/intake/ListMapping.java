package ma.tifawt.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody once said about files with these titles. The last word of the same person counts;
 * whoever has said nothing is told what the last of the same programme said.
 */
@Entity
@Table(name = "list_mapping")
@NamedQuery(
    name = ListMapping.SAID,
    query =
        """
        select m from ListMapping m where m.kind = :kind and m.signature = :signature
        and (m.accountId = :account or m.programme = :programme)
        order by case when m.accountId = :account then 0 else 1 end, m.id desc""")
class ListMapping {

  static final String SAID = "ListMapping.said";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "account_id")
  private long accountId;

  private String programme;

  @Enumerated(EnumType.STRING)
  private ListKind kind;

  private String signature;

  /** An item for each column, parted by commas; nothing between two where a column is dropped. */
  @Column(name = "columns_read")
  private String columnsRead;

  @Version private int version;

  protected ListMapping() {} // for JPA

  ListMapping(long accountId, String programme, ListKind kind, String signature) {
    this.accountId = accountId;
    this.programme = programme;
    this.kind = kind;
    this.signature = signature;
  }

  void say(List<ListColumn> columns) {
    columnsRead =
        columns.stream()
            .map(column -> column.item() == null ? "" : column.item().name())
            .collect(Collectors.joining(","));
  }

  boolean isOf(long account) {
    return accountId == account;
  }

  Map<Integer, Item> said() {
    Map<Integer, Item> said = new HashMap<>();
    List<String> items = Arrays.asList(columnsRead.split(",", -1));
    for (int i = 0; i < items.size(); i++) {
      said.put(i, items.get(i).isEmpty() ? null : Item.valueOf(items.get(i)));
    }
    return said;
  }
}
