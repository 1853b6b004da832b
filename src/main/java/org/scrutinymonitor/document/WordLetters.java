package org.scrutinymonitor.document;

import java.util.List;
import java.util.Locale;
import org.scrutinymonitor.monitoring.LetterFiles;
import org.springframework.stereotype.Component;

/** Plain letters as a Word document, each on a page of its own. */
@Component
class WordLetters implements LetterFiles {
  @Override
  public byte[] word(String title, List<Letter> letters, String language) {
    var xml = new WordXml();
    xml.begin("w:document");
    xml.begin("w:body");
    for (int at = 0; at < letters.size(); at++) {
      if (at > 0) newPage(xml);
      write(xml, letters.get(at));
    }
    xml.pageSetup();
    var words = FormWords.in(Locale.of(language));
    return WordFile.write(
        xml.end(), Words.clean(title), Words.clean(title), words.language(), words.page());
  }

  private static void write(WordXml xml, Letter letter) {
    for (var line : letter.lines()) {
      var text = Words.clean(line.text());
      switch (line.kind()) {
        case ADDRESS -> xml.paragraphs("Normal", text);
        case SUBJECT -> {
          xml.paragraphs("Gap", "");
          xml.paragraphs("Heading2", text);
        }
        case PARAGRAPH -> {
          xml.paragraphs("Gap", "");
          xml.paragraphs("Normal", text);
        }
        case POINT -> xml.paragraphs("Normal", "• " + text.replace('\n', ' '));
        case SIGNATURE -> {
          for (int i = 0; i < 3; i++) xml.paragraphs("WideGap", "");
          xml.paragraphs("Normal", text);
        }
      }
    }
  }

  private static void newPage(WordXml xml) {
    xml.begin("w:p");
    xml.begin("w:r");
    xml.empty("w:br", "w:type", "page");
    xml.end("w:r");
    xml.end("w:p");
  }
}
