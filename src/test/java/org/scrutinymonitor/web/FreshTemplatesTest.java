package org.scrutinymonitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinymonitor.intake.ReadingsPage;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.people.Viewer;

/** bin/dev shows a template as it is now, what only its room may see included. */
class FreshTemplatesTest {
  private static final Path SOURCES = Path.of("src/main/java/org/scrutinymonitor");
  private static final View VIEW =
      new View(Texts.in("en"), new Masthead("", "/", null, null, "en", List.of()), "/", null, null);

  @TempDir Path folder;

  @Test
  void aTemplateIsShownAsItIsNow() throws IOException {
    var templates = new FreshTemplates(folder.resolve("sources"), folder.resolve("work"));
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(f -> f.toString().endsWith(".jte")).toList()) {
        var copy = folder.resolve("sources").resolve(SOURCES.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    assertThat(shown(templates)).contains("<h1 class=\"govuk-heading-l\">Intake");

    change("intake/ReadingsPage.jte", "<h1 class=\"", "<h1 class=\"first ");
    assertThat(shown(templates)).contains("<h1 class=\"first govuk-heading-l\">Intake");

    change("web/Layout.jte", "<main", "<main data-second");
    assertThat(shown(templates)).contains("<main data-second", "<h1 class=\"first ");

    change("web/Layout.jte", "<main", "@broken(<main");
    assertThat(shown(templates)).as("the last that compiled").contains("<main data-second");
  }

  private static String shown(FreshTemplates templates) {
    var viewer =
        new Viewer(1, "northmere", 1, "Scrutiny Officer", Set.of(Role.SCRUTINY_OFFICER), "en");
    var page = new ReadingsPage(viewer, List.of(), List.of(), true);
    var out = new StringOutput();
    templates.newest().render(Pages.template(page), Map.of("page", page, "view", VIEW), out);
    return out.toString();
  }

  private void change(String template, String from, String to) throws IOException {
    var file = folder.resolve("sources").resolve(template);
    var before = Files.readString(file);
    assertThat(before).contains(from);
    Files.writeString(file, before.replace(from, to));
  }
}
