package org.scrutinymonitor.monitoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutinymonitor.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks through words that are about to be public for names of persons and the like. */
@Component
@Transactional(readOnly = true)
public class PublicWords {
  private final KnownNames names;

  PublicWords(KnownNames names) {
    this.names = names;
  }

  /** What is marked in each text, by the place of the text; texts without a mark are left out. */
  public Map<String, List<Marked>> marked(Viewer viewer, Map<String, String> texts) {
    var known = names.all(viewer);
    var marked = new LinkedHashMap<String, List<Marked>>();
    texts.forEach((place, text) -> {
      var marks = Marked.in(text, known);
      if (!marks.isEmpty()) marked.put(place, marks);
    });
    return marked;
  }
}
