package org.scrutinymonitor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The words that stand in a jte template itself instead of coming from the texts. */
final class TemplateWords {
  private static final Set<String> READ_ALOUD = Set.of("aria-label", "title", "alt", "placeholder");
  private static final Pattern DIRECTIVE =
      Pattern.compile("@(?:else|endif|endfor|endraw|raw|import[^\n]*|param[^\n]*)\\b");
  private static final Pattern JAVA = Pattern.compile("@(?:if|elseif|for|template\\.[\\w.]+)\\(");
  private static final Pattern WORD = Pattern.compile("\\p{L}");
  private static final Pattern SENTENCE = Pattern.compile("\\b\\p{Lu}\\p{Ll}+");

  private final String template;
  private final StringBuilder html = new StringBuilder();
  private final List<String> found = new ArrayList<>();
  private int at;

  private TemplateWords(String template) {
    this.template = template;
  }

  /** Each piece of text, attribute or string that a reader would see in one language only. */
  static List<String> in(String template) {
    var reading = new TemplateWords(template.replaceAll("(?s)<%--.*?--%>|<style>.*?</style>", ""));
    reading.html(false);
    reading.words();
    return reading.found;
  }

  /** Copies HTML and leaves out what is Java, until the end or the backtick that ends the block. */
  private void html(boolean inBlock) {
    while (at < template.length()) {
      var rest = DIRECTIVE.matcher(template).region(at, template.length());
      var call = JAVA.matcher(template).region(at, template.length());
      if (inBlock && template.charAt(at) == '`') return;
      if (template.startsWith("${", at) || template.startsWith("!{", at)) java(2, '{', '}');
      else if (template.startsWith("$unsafe{", at)) java(8, '{', '}');
      else if (rest.lookingAt()) at = rest.end();
      else if (call.lookingAt()) java(call.end() - at, '(', ')');
      else html.append(template.charAt(at++));
    }
  }

  /** Passes over Java up to its closing bracket; strings are looked at, blocks are HTML again. */
  private void java(int opening, char open, char close) {
    at += opening;
    for (int depth = 1; depth > 0 && at < template.length(); at++) {
      var c = template.charAt(at);
      if (c == open) depth++;
      else if (c == close) depth--;
      else if (c == '"') string();
      else if (template.startsWith("@`", at)) {
        at += 2;
        html.append('\n');
        html(true);
      }
    }
  }

  private void string() {
    var from = at + 1;
    for (at = from; template.charAt(at) != '"'; at++) if (template.charAt(at) == '\\') at++;
    var text = template.substring(from, at);
    if (SENTENCE.matcher(text).find()) found.add('"' + text + '"');
  }

  private void words() {
    var body = Jsoup.parse(html.toString());
    body.traverse((node, depth) -> {
      if (node instanceof TextNode text && WORD.matcher(text.text()).find())
        found.add(text.text().strip());
      if (node instanceof Element element) {
        for (var attribute : element.attributes()) {
          if (READ_ALOUD.contains(attribute.getKey())
              && WORD.matcher(attribute.getValue()).find()) {
            found.add(attribute.getKey() + "=" + attribute.getValue());
          }
        }
      }
    });
  }
}
