package org.scrutinymonitor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of docs/roles.md says what {@link Role} and {@link Permission} say. */
class RolesTableTest {
  private static final Path TABLE = Path.of("docs/roles.md");

  @Test
  void theTableSaysWhatTheProgramDoes() throws IOException {
    var rows = new TreeMap<String, String>();
    for (var line : Files.readAllLines(TABLE)) {
      var cells = line.split("\\|", -1);
      if (cells.length != Role.values().length + 4 || !cells[2].contains("`")) continue;
      assertThat(cells[1]).as(line).isNotBlank();
      var marks =
          Arrays.stream(cells, 3, cells.length - 1)
              .map(String::strip)
              .collect(Collectors.joining(" | "));
      rows.put(cells[2].strip().replace("`", ""), marks);
    }
    var right = new TreeMap<String, String>();
    for (var permission : Permission.values()) {
      right.put(
          permission.name(),
          Arrays.stream(Role.values())
              .map(role -> role.may(permission) ? "yes" : "–")
              .collect(Collectors.joining(" | ")));
    }
    assertThat(rows).isEqualTo(right);
  }
}
