package org.scrutinymonitor.web.part;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutinymonitor.web.Choice;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Masthead;
import org.scrutinymonitor.web.Texts;
import org.scrutinymonitor.web.View;
import org.scrutinymonitor.web.part.FixtureOptions.NotOffered;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our GOV.UK parts give the HTML that GOV.UK Frontend's own fixtures expect. */
class FixturesTest {
  private static final String FIXTURES =
      "/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/components/%s/fixtures.json";
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.scrutinymonitor");
  private static final Masthead NOBODY = new Masthead("", "/", null, null, "en", List.of());
  private static final View ENGLISH = new View(Texts.in("en"), NOBODY, "/", null, null);
  private static final View WELSH = new View(Texts.in("cy"), NOBODY, "/", null, null);

  /** How the options of a component become the parameters of our part. */
  private interface Part {
    String html(FixtureOptions options);
  }

  private static final Map<String, Part> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put(
        "back-link", o -> part("BackLink", with("text", o.text("text"), "href", o.text("href"))));
    PARTS.put("breadcrumbs", FixturesTest::breadcrumbs);
    PARTS.put("button", FixturesTest::button);
    PARTS.put("checkboxes", FixturesTest::checkbox);
    PARTS.put("date-input", FixturesTest::dateInput);
    PARTS.put("details", FixturesTest::details);
    PARTS.put("error-message", FixturesTest::errorMessage);
    PARTS.put("error-summary", FixturesTest::errorSummary);
    PARTS.put(
        "file-upload", o -> part("FileUpload", with(field(o), "multiple", o.yes("multiple"))));
    PARTS.put("hint", o -> part("Hint", with("id", ofOurs(o, "-hint"), "text", o.text("text"))));
    PARTS.put("input", FixturesTest::input);
    PARTS.put("inset-text", o -> part("InsetText", with("content", content(o))));
    PARTS.put("notification-banner", FixturesTest::notification);
    PARTS.put("radios", FixturesTest::radios);
    PARTS.put("select", FixturesTest::select);
    PARTS.put("summary-list", FixturesTest::summaryList);
    PARTS.put("tag", FixturesTest::tag);
    PARTS.put("textarea", FixturesTest::textarea);
    PARTS.put("warning-text", FixturesTest::warning);
  }

  record Fixture(String component, String name, JsonNode options, String html) {
    @Override
    public String toString() {
      return component + ": " + name;
    }
  }

  @ParameterizedTest
  @MethodSource("offered")
  void aPartGivesTheHtmlOfItsFixture(Fixture fixture) {
    assertThat(normal(rendered(fixture))).isEqualTo(normal(fixture.html()));
  }

  /** A fixture that leaves this list is progress: strike its line. One that comes to it is not. */
  @Test
  void whatOurPartsDoNotOfferIsListedByName() throws IOException {
    var found = new TreeSet<String>();
    for (var fixture : all()) {
      try {
        rendered(fixture);
      } catch (NotOffered e) {
        found.add(fixture + " (" + e.getMessage() + ")");
      }
    }
    try (var in = FixturesTest.class.getResourceAsStream("/web/fixtures-not-offered.txt")) {
      var listed = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(String.join("\n", found)).isEqualToIgnoringNewLines(listed.strip());
    }
  }

  static List<Fixture> offered() throws IOException {
    var offered = new ArrayList<Fixture>();
    for (var fixture : all()) {
      try {
        rendered(fixture);
        offered.add(fixture);
      } catch (NotOffered e) {
        // listed by name in the other test
      }
    }
    return offered;
  }

  private static List<Fixture> all() throws IOException {
    var all = new ArrayList<Fixture>();
    for (var component : PARTS.keySet()) {
      try (var in = FixturesTest.class.getResourceAsStream(FIXTURES.formatted(component))) {
        if (in == null) throw new IllegalStateException("no fixtures of " + component);
        for (var fixture : JsonMapper.shared().readTree(in).path("fixtures")) {
          all.add(
              new Fixture(
                  component,
                  fixture.path("name").asString(),
                  fixture.path("options"),
                  fixture.path("html").asString()));
        }
      }
    }
    return all;
  }

  private static String rendered(Fixture fixture) {
    var part = PARTS.get(fixture.component());
    if (part == null) throw new IllegalStateException(fixture.component());
    var options = new FixtureOptions(fixture.options());
    var html = part.html(options);
    options.nothingLeft();
    return html;
  }

  private static String breadcrumbs(FixtureOptions o) {
    var items = new LinkedHashMap<String, String>();
    for (var item : o.each("items")) {
      if (items.put(item.text("href"), item.text("text")) != null)
        throw new NotOffered("one address twice");
    }
    return part(
        "Breadcrumbs",
        with(
            "view", view(o, "labelText", "web.breadcrumbs"),
            "items", items,
            "collapse", o.yes("collapseOnMobile")));
  }

  private static String button(FixtureOptions o) {
    var href = o.optional("href");
    var element = o.or("element", href == null ? "button" : "a");
    if (element.equals("a")) {
      if (href == null) throw new NotOffered("a link to nowhere");
      return part(
          "ButtonLink",
          with("text", o.text("text"), "href", href, "classes", o.optional("classes")));
    }
    if (!element.equals("button") || !o.or("type", "submit").equals("submit"))
      throw new NotOffered("another sort of button");
    return part(
        "Button",
        with(
            "text", o.text("text"),
            "name", o.optional("name"),
            "value", o.optional("value"),
            "classes", o.optional("classes")));
  }

  private static String checkbox(FixtureOptions o) {
    var items = o.each("items");
    if (items.size() != 1) throw new NotOffered("several checkboxes");
    var item = items.getFirst();
    var name = o.text("name");
    var classes = o.or("classes", "");
    if (!classes.isEmpty() && !classes.equals("govuk-checkboxes--small"))
      throw new NotOffered("classes");
    return part(
        "Checkbox",
        with(
            "id", item.or("id", o.or("idPrefix", name)),
            "name", item.or("name", name),
            "value", item.text("value"),
            "label", item.text("text"),
            "hint", item.in("hint").optional("text"),
            "checked", item.yes("checked"),
            "small", !classes.isEmpty()));
  }

  private static String dateInput(FixtureOptions o) {
    var id = o.text("id");
    if (!o.or("namePrefix", "").equals(id)) throw new NotOffered("names without the id");
    var error = o.in("errorMessage").optional("text");
    var items = o.each("items");
    if (items.size() != 3) throw new NotOffered("not three parts");
    for (int at = 0; at < 3; at++) {
      if (!items.get(at).text("name").equals(List.of("day", "month", "year").get(at)))
        throw new NotOffered("other parts");
      var width = "govuk-input--width-" + (at == 2 ? 4 : 2);
      var classes = error == null ? width : width + " govuk-input--error";
      if (!items.get(at).or("classes", "").equals(classes))
        throw new NotOffered("some parts wrong");
    }
    return part(
        "DateInput",
        with(
            "view", ENGLISH,
            "id", id,
            "legend", o.in("fieldset").in("legend").text("text"),
            "hint", o.in("hint").optional("text"),
            "error", error));
  }

  private static String details(FixtureOptions o) {
    return part(
        "Details",
        with(
            "summary", o.text("summaryText"),
            "content", content(o),
            "open", o.yes("open"),
            "classes", o.optional("classes")));
  }

  private static String errorMessage(FixtureOptions o) {
    return part(
        "ErrorMessage",
        with(
            "view", view(o, "visuallyHiddenText", "web.error"),
            "id", ofOurs(o, "-error"),
            "text", o.text("text")));
  }

  private static String errorSummary(FixtureOptions o) {
    if (!o.text("titleText").equals(ENGLISH.text("web.errors"))) throw new NotOffered("titleText");
    var errors = Errors.none();
    var seen = new HashSet<String>();
    for (var error : o.each("errorList")) {
      var href = error.text("href");
      if (!href.startsWith("#") || !seen.add(href)) throw new NotOffered("another address");
      errors.add(href.substring(1), "test.verbatim", error.text("text"));
    }
    return part("ErrorSummary", with("view", ENGLISH, "errors", errors));
  }

  private static String input(FixtureOptions o) {
    var spellcheck = o.or("spellcheck", "");
    if (spellcheck.equals("true")) throw new NotOffered("spellcheck always");
    return part(
        "Input",
        with(
            field(o),
            "value",
            o.optional("value"),
            "type",
            o.or("type", "text"),
            "autocomplete",
            o.optional("autocomplete"),
            "classes",
            o.optional("classes"),
            "spellcheck",
            !spellcheck.equals("false")));
  }

  private static String notification(FixtureOptions o) {
    var type = o.or("type", "");
    if (!type.isEmpty() && !type.equals("success")) throw new NotOffered("type");
    var view = view(o, "titleText", type.isEmpty() ? "web.notice" : "web.success");
    return part(
        "Notification", with("view", view, "text", o.text("text"), "success", !type.isEmpty()));
  }

  private static String radios(FixtureOptions o) {
    var legend = o.in("fieldset").in("legend");
    var choices = new ArrayList<Choice>();
    String chosen = o.optional("value");
    for (var item : o.each("items")) {
      var value = item.text("value");
      choices.add(new Choice(value, item.text("text"), item.in("hint").optional("text"), null));
      if (item.yes("checked")) chosen = value;
    }
    var name = o.text("name");
    return part(
        "Radios",
        with(
            "view", ENGLISH,
            "id", o.or("idPrefix", name),
            "name", name,
            "legend", legend.text("text"),
            "legendClasses", legend.optional("classes"),
            "hint", o.in("hint").optional("text"),
            "error", o.in("errorMessage").optional("text"),
            "choices", choices,
            "value", chosen,
            "small", false,
            "classes", o.optional("classes")));
  }

  private static String select(FixtureOptions o) {
    var options = new LinkedHashMap<String, String>();
    String chosen = o.optional("value");
    for (var item : o.each("items")) {
      var value = item.text("value");
      options.put(value, item.text("text"));
      if (item.yes("selected")) chosen = value;
      else if (item.has("selected") && value.equals(chosen)) throw new NotOffered("a value denied");
    }
    return part("Select", with(field(o), "options", options, "value", chosen));
  }

  private static String summaryList(FixtureOptions o) {
    var rows = o.each("rows");
    var anyAction = rows.stream().anyMatch(row -> row.in("actions").has("items"));
    return rows.stream()
        .map(row -> {
          var actions =
              row.in("actions").has("items")
                  ? row.in("actions").each("items")
                  : List.<FixtureOptions>of();
          if (actions.size() > 1) throw new NotOffered("several actions in a row");
          var action = actions.isEmpty() ? null : actions.getFirst();
          return part(
              "SummaryRow",
              with(
                  "key",
                  row.in("key").text("text"),
                  "value",
                  content(row.in("value")),
                  "actionHref",
                  action == null ? null : action.text("href"),
                  "action",
                  action == null ? null : action.text("text"),
                  "actionHidden",
                  action == null ? null : action.optional("visuallyHiddenText"),
                  "actionsElsewhere",
                  anyAction));
        })
        .collect(Collectors.joining("", "<dl class='govuk-summary-list'>", "</dl>"));
  }

  private static String tag(FixtureOptions o) {
    var classes = o.or("classes", "govuk-tag--");
    if (!classes.startsWith("govuk-tag--")) throw new NotOffered("classes");
    var colour = classes.substring("govuk-tag--".length());
    return part("Tag", with("text", o.text("text"), "colour", colour.isEmpty() ? null : colour));
  }

  private static String textarea(FixtureOptions o) {
    return part(
        "Textarea",
        with(
            field(o),
            "value",
            o.optional("value"),
            "rows",
            Integer.parseInt(o.or("rows", "5")),
            "classes",
            o.optional("classes")));
  }

  private static String warning(FixtureOptions o) {
    var view = view(o, "iconFallbackText", "web.warning");
    return part("WarningText", with("view", view, "text", o.text("text")));
  }

  /** What every field has: id, name, label, hint and error. */
  private static Map<String, @Nullable Object> field(FixtureOptions o) {
    var name = o.text("name");
    return with(
        "view", ENGLISH,
        "id", o.or("id", name),
        "name", name,
        "label", o.in("label").text("text"),
        "labelClasses", o.in("label").optional("classes"),
        "hint", o.in("hint").optional("text"),
        "error", o.in("errorMessage").optional("text"));
  }

  /** Our ids end with what they are; a fixture's id that does not is not offered. */
  private static @Nullable String ofOurs(FixtureOptions o, String end) {
    var id = o.optional("id");
    if (id == null) return null;
    if (!id.endsWith(end)) throw new NotOffered("an id of any form");
    return id.substring(0, id.length() - end.length());
  }

  /** The view in the language in which our own text is what the option says. */
  private static View view(FixtureOptions o, String option, String key) {
    var wanted = o.optional(option);
    if (wanted == null || ENGLISH.text(key).equals(wanted)) return ENGLISH;
    if (WELSH.text(key).equals(wanted)) return WELSH;
    throw new NotOffered(option);
  }

  private static Content content(FixtureOptions o) {
    var html = o.optional("html");
    if (html != null) return out -> out.writeContent(html);
    var text = o.text("text");
    return out -> out.writeUserContent(text);
  }

  private static Map<String, @Nullable Object> with(@Nullable Object... named) {
    return with(Map.of(), named);
  }

  private static Map<String, @Nullable Object> with(
      Map<String, @Nullable Object> others, @Nullable Object... named) {
    var all = new HashMap<String, @Nullable Object>(others);
    for (int at = 0; at < named.length; at += 2) all.put((String) named[at], named[at + 1]);
    return all;
  }

  private static String part(String name, Map<String, @Nullable Object> parameters) {
    var out = new StringOutput();
    TEMPLATES.render("web/part/" + name + ".jte", parameters, out);
    return out.toString();
  }

  /** The HTML with attributes and classes in order and without white space that shows nothing. */
  private static String normal(String html) {
    var out = new StringBuilder();
    Jsoup.parseBodyFragment(html).body().childNodes().forEach(node -> normal(node, "", out));
    return out.toString();
  }

  private static void normal(Node node, String indent, StringBuilder out) {
    if (node instanceof TextNode text && !text.isBlank()) {
      out.append(indent).append(text.text().strip()).append('\n');
    }
    if (!(node instanceof Element element)) return;
    var attributes = new TreeMap<String, String>();
    for (Attribute a : element.attributes()) attributes.put(a.getKey(), a.getValue());
    if (element.hasAttr("class"))
      attributes.put("class", new TreeSet<>(element.classNames()).toString());
    out.append(indent).append(element.tagName()).append(attributes).append('\n');
    for (var child : element.childNodes()) normal(child, indent + "  ", out);
  }
}
