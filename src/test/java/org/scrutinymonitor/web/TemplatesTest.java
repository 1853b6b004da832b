package org.scrutinymonitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every page has its template, beside it and for its own room; no template has words of its own.
 */
class TemplatesTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern CALL = Pattern.compile("@template\\.([a-z.]+)\\.(\\w+)\\(");
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.scrutinymonitor");

  @Test
  void everyPageHasItsTemplateBesideIt() throws IOException {
    var templates = templates();
    for (var page : pages()) {
      var template = templates.get(SOURCES.resolve(page.getName().replace('.', '/') + ".jte"));
      assertThat(template)
          .as("template of " + page.getName())
          .isNotNull()
          .contains(
              "@param " + page.getName() + " page\n", "@param org.scrutinymonitor.web.View view\n");
    }
  }

  @Test
  void everyTemplateOfAPageHasItsRecord() throws IOException {
    var pages =
        pages().stream().map(page -> SOURCES.resolve(page.getName().replace('.', '/') + ".jte"));
    assertThat(templates().keySet().stream().filter(file -> file.toString().endsWith("Page.jte")))
        .containsExactlyInAnyOrderElementsOf(pages.toList());
  }

  @Test
  void aPageIsShownInItsOwnRoomOnly() {
    for (var page : pages()) {
      assertThat(page.getDirectDependenciesToSelf())
          .as(page.getName())
          .allMatch(use -> use.getOriginClass().getPackageName().equals(page.getPackageName()));
    }
  }

  @Test
  void noTemplateShowsThePageOfAnother() throws IOException {
    templates()
        .forEach((file, template) ->
            assertThat(CALL.matcher(template).results().map(call -> call.group(2)))
                .as(file.toString())
                .noneMatch(name -> name.endsWith("Page")));
  }

  @Test
  void noTemplateHasWordsOfItsOwn() throws IOException {
    templates()
        .forEach((file, template) ->
            assertThat(TemplateWords.in(template)).as(file.toString()).isEmpty());
  }

  @Test
  void wordsInATemplateAreSeen() {
    assertThat(
            TemplateWords.in(
                "@import java.util.List\n@param String title\n<p class=\"small\">${title} &middot; –</p>@if(title != null)<br>@endif"))
        .isEmpty();
    assertThat(TemplateWords.in("<p>Hello ${name}</p>")).containsExactly("Hello");
    assertThat(TemplateWords.in("<img alt=\"A picture\" class=\"b\">"))
        .containsExactly("alt=A picture");
    assertThat(
            TemplateWords.in(
                "@template.web.Layout(view = view, content = @`<p>${a}</p><b>Stop</b>`)"))
        .containsExactly("Stop");
    assertThat(
            TemplateWords.in(
                "<a aria-label=\"${open ? \"Close\" : view.text(\"web.open\")}\">x</a>"))
        .containsExactly("\"Close\"", "x");
    assertThat(TemplateWords.in("@for(var x : list(\"(\"))${x.name()}@endfor no"))
        .containsExactly("no");
  }

  private static List<JavaClass> pages() {
    return PROGRAM.stream()
        .filter(c -> c.isAssignableTo(Page.class) && !c.isEquivalentTo(Page.class))
        .toList();
  }

  private static Map<Path, String> templates() throws IOException {
    var all = new TreeMap<Path, String>();
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(file -> file.toString().endsWith(".jte")).toList())
        all.put(file, Files.readString(file));
    }
    assertThat(all).hasSizeGreaterThan(20);
    return all;
  }
}
