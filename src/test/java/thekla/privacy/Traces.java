package thekla.privacy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import thekla.privacy.PersonalDataMap.Column;
import thekla.privacy.PersonalDataMap.Erasure;
import thekla.storage.ByHand;

/** What the tables of an open database still say of somebody. */
record Traces(Path folder, PersonalDataMap map) {

  List<String> rows(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = ByHand.connect(folder);
        Statement reading = connection.createStatement();
        ResultSet rows = reading.executeQuery(sql)) {
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
    }
    return values;
  }

  /** Tables with rows that name this customer or one of these orders. */
  Set<String> naming(long customer, List<Long> orders) throws SQLException {
    Set<String> tables = new TreeSet<>();
    String ids = String.join(", ", orders.stream().map(String::valueOf).toList());
    for (Column column :
        map.with(Erasure.ROW_OF_CUSTOMER, Erasure.ROW_OF_ORDER, Erasure.CLEAR_OF_ORDER)) {
      boolean ofCustomer = column.erasure() == Erasure.ROW_OF_CUSTOMER;
      if (!rows("select %s from %s where %s in (%s)"
              .formatted(
                  column.name(),
                  column.table(),
                  column.name(),
                  ofCustomer ? String.valueOf(customer) : ids))
          .isEmpty()) {
        tables.add(column.table());
      }
    }
    for (String words : List.of("customer_word", "customer_word_row")) {
      if (!rows("select id from " + words + " where id = " + customer).isEmpty()) {
        tables.add(words);
      }
    }
    return tables;
  }
}
