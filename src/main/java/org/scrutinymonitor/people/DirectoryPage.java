package org.scrutinymonitor.people;

import java.util.List;
import java.util.stream.Collectors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/** Everybody whom a council knows, with what each may do. */
public record DirectoryPage(String address, List<Directory.Entry> entries) implements Page {
  /** Those who are here. */
  public List<Directory.Entry> here() {
    return entries.stream().filter(entry -> entry.left() == null).toList();
  }

  /** Those who have left. */
  public List<Directory.Entry> left() {
    return entries.stream().filter(entry -> entry.left() != null).toList();
  }

  /** The roles of somebody in words. */
  public String roles(Directory.Entry entry, View view) {
    return entry.roles().stream()
        .map(role -> view.text("people.role." + role.stored()))
        .collect(Collectors.joining(", "));
  }
}
