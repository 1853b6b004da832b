package org.scrutinymonitor.overview.home;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Page;

/** What a person sees first after signing in: a part for each thing that they are. */
public record HomePage(Viewer viewer, LocalDate today, List<Part> parts) implements Page {
  public HomePage {
    parts = List.copyOf(parts);
  }

  /**
   * A part of the page.
   *
   * @param name its id, and the end of the key of its heading
   * @param numbers each with the address of its list
   */
  public record Part(String name, List<Number> numbers, List<Line> lines) {
    public Part {
      numbers = List.copyOf(numbers);
      lines = List.copyOf(lines);
    }

    boolean isEmpty() {
      return lines.isEmpty() && numbers.stream().allMatch(number -> number.count() == 0);
    }
  }

  /** So many of something, and where they are listed. */
  public record Number(int count, String words, String address) {}

  /**
   * Something that waits.
   *
   * @param late whether it should have been done
   * @param more what stands below it, null for nothing
   * @param links further addresses by their words
   */
  public record Line(
      String words, String address, boolean late, @Nullable String more, List<Link> links) {
    public Line {
      links = List.copyOf(links);
    }

    Line(String words, String address, boolean late, @Nullable String more) {
      this(words, address, late, more, List.of());
    }
  }

  /** A further address of a line. */
  public record Link(String words, String address) {}

  @Override
  public int code() {
    return 200;
  }
}
