package org.scrutinymonitor.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/**
 * Weighs the streams of a PDF before they are unfolded, since PDFBox unfolds each one whole into
 * memory. Pictures are never unfolded here and weigh nothing.
 */
final class PdfWeight {
  private static final int FILTERS = 4;

  private PdfWeight() {}

  /** Refuses a file in which one stream, or all of them, unfold to more than any form has. */
  static void check(PdfFile file, Limits limits) throws IOException, Unreadable {
    long all = 0;
    byte[] buffer = new byte[16 << 10];
    for (Map.Entry<COSObjectKey, Long> entry :
        List.copyOf(file.document().getDocument().getXrefTable().entrySet())) {
      limits.time();
      // Objects packed into a stream have no place of their own and are no streams themselves.
      COSBase object = entry.getValue() > 0 ? file.passing(entry.getKey()) : null;
      if (object instanceof COSStream stream
          && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
        all += weigh(stream, buffer);
        if (all > Limits.PDF_BYTES) {
          throw Limits.tooLarge();
        }
      }
    }
  }

  private static long weigh(COSStream stream, byte[] buffer) throws Unreadable {
    List<String> filters = filters(stream);
    if (filters.size() > FILTERS) {
      throw Limits.tooLarge();
    }
    long weight = 0;
    try (InputStream raw = stream.createRawInputStream()) {
      InputStream in = raw;
      for (String filter : filters) {
        if (!filter.equals("FlateDecode") && !filter.equals("Fl")) {
          break; // other filters hardly make anything longer
        }
        in = new InflaterInputStream(in);
      }
      for (int read; (read = in.read(buffer)) >= 0; ) {
        weight += read;
        if (weight > Limits.PDF_STREAM_BYTES) {
          throw Limits.tooLarge();
        }
      }
    } catch (IOException e) {
      return weight; // damage is PDFBox's to judge: it mends some of it
    }
    return weight;
  }

  private static List<String> filters(COSStream stream) {
    List<String> names = new ArrayList<>();
    COSBase filters = stream.getFilters();
    if (filters instanceof COSName name) {
      names.add(name.getName());
    } else if (filters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSName name) {
          names.add(name.getName());
        }
      }
    }
    return names;
  }
}
