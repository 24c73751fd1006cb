package org.kyotoprotocol.itl.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The schema explains itself, and the page that prints it is in step. */
class SchemaTest {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static final String TABLES =
      """
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
      """;

  private static final String COLUMNS =
      """
      from pg_attribute a where a.attrelid = 'public.%s'::regclass
        and a.attnum > 0 and not a.attisdropped
      """;

  @Test
  void everyTableAndEveryColumnIsExplained() throws SQLException {
    for (String table : tables()) {
      assertThat(DATABASE.texts("select obj_description('public.%s'::regclass)".formatted(table)))
          .as(table)
          .doesNotContainNull();
      assertThat(
              DATABASE.texts(
                  "select a.attname "
                      + COLUMNS.formatted(table)
                      + " and col_description(a.attrelid, a.attnum) is null"))
          .as("columns of %s without a comment", table)
          .isEmpty();
    }
  }

  @Test
  void theReferencePageIsInStep() throws IOException, SQLException {
    Path page = Path.of("..", "docs", "reference", "schema.md");
    if (Boolean.getBoolean("itl.write-docs")) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, markdown());
    }
    assertThat(page)
        .as("run this test with -Ditl.write-docs=true to write the page anew")
        .content()
        .isEqualTo(markdown());
  }

  private static String markdown() throws SQLException {
    StringBuilder page =
        new StringBuilder(
            """
            # Database schema

            Generated from the comments in the migrations of `itl-persistence`; a test holds it in step. Times are
            `timestamp with time zone`, quantities are units, serial ranges include both ends.
            """);
    for (String table : tables()) {
      page.append("\n## ").append(table).append("\n\n");
      page.append(
              DATABASE
                  .texts("select obj_description('public.%s'::regclass)".formatted(table))
                  .get(0))
          .append(".\n\n| Column | Type | Null | Meaning |\n| --- | --- | --- | --- |\n");
      DATABASE
          .texts(
              """
              select format('| `%%s` | %%s | %%s | %%s |', a.attname,
                replace(format_type(a.atttypid, a.atttypmod), 'timestamp with time zone', 'time'),
                case when a.attnotnull then '' else 'yes' end,
                col_description(a.attrelid, a.attnum))
              %s order by a.attnum
              """
                  .formatted(COLUMNS.formatted(table)))
          .forEach(line -> page.append(line).append('\n'));
    }
    return page.toString();
  }

  private static List<String> tables() throws SQLException {
    return DATABASE.texts("select c.relname " + TABLES + " order by c.relname");
  }
}
