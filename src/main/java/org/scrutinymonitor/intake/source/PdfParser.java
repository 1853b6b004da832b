package org.scrutinymonitor.intake.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFObjectStreamParser;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/**
 * PDFBox's parser, without its habit of copying the list of all objects of a file for each stream
 * that packs some of them (PDFBOX-6268): on a long file that was most of the work.
 */
final class PdfParser extends PDFParser {
  /** By the number of a stream, those of its objects that nobody has asked for yet. */
  private final Map<Long, Map<COSObjectKey, COSBase>> unpacked = new HashMap<>();

  PdfParser(byte[] file) throws IOException {
    super(new RandomAccessReadBuffer(file), "", null, null, IOUtils.createMemoryOnlyStreamCache());
  }

  /** An object that is read for this once and not kept; null where the file is damaged there. */
  @Nullable COSBase passing(COSObjectKey key) {
    try {
      return dereferenceCOSObject(new COSObject(key, this));
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  protected @Nullable COSBase parseObjectStreamObject(long stream, COSObjectKey key)
      throws IOException {
    Map<COSObjectKey, COSBase> waiting = unpacked.computeIfAbsent(stream, s -> new HashMap<>());
    COSBase known = waiting.remove(key);
    if (known != null
        || !(document.getObjectFromPool(getObjectKey(stream, 0)).getObject()
            instanceof COSStream packed)) {
      return known;
    }
    try {
      new Packed(packed).parseAllObjects().forEach(waiting::putIfAbsent);
    } catch (IOException e) {
      if (!isLenient()) {
        throw e;
      }
    }
    return waiting.remove(key);
  }

  /** Objects packed into a stream, which know one another by the keys of the whole file. */
  private final class Packed extends PDFObjectStreamParser {
    Packed(COSStream stream) throws IOException {
      super(stream, PdfParser.this.document);
    }

    @Override
    protected COSObjectKey getObjectKey(long number, int generation) {
      return PdfParser.this.getObjectKey(number, generation);
    }
  }
}
