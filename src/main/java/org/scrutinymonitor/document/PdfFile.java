package org.scrutinymonitor.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;

/**
 * HTML as a PDF that is PDF/UA-1 and PDF/A-2a at once: tagged, with its fonts inside. The same HTML
 * gives the same bytes.
 */
final class PdfFile {
  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private static final Pattern TIMES =
      Pattern.compile("<xmp:(CreateDate|ModifyDate|MetadataDate)>[^<]*</xmp:\\1>");

  static {
    XRLog.setLoggingEnabled(false);
  }

  private PdfFile() {}

  /**
   * A PDF.
   *
   * @param html well-formed XML
   * @param made when it says that it was made, null where it says nothing
   * @param number of this very file: the same for the same file only
   */
  static byte[] write(String html, @Nullable Instant made, long number) {
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.useColorProfile(COLOURS);
    builder.withProducer("Scrutiny Monitor");
    builder.useUnicodeLineBreaker(new PdfLineEnds());
    var direction = new PdfDirection();
    builder.useUnicodeBidiSplitter(direction::splitter);
    builder.useUnicodeBidiReorderer(direction);
    builder.useExternalResourceAccessControl(
        (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    String visible = PdfFonts.visible(html);
    PdfFonts.register(builder, visible);
    builder.withHtmlContent(visible, null);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      try (PDDocument pdf = renderer.getPdfDocument()) {
        PdfTags.artifactRepeats(pdf);
        stamp(pdf, made == null ? null : made.truncatedTo(ChronoUnit.SECONDS));
        pdf.setDocumentId(number);
        var file = new ByteArrayOutputStream();
        pdf.save(file);
        return PdfSpoken.tell(file.toByteArray(), direction.spoken(), number);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The moment of the writing would make each file another one. */
  private static void stamp(PDDocument pdf, @Nullable Instant made) throws IOException {
    var information = pdf.getDocumentInformation();
    information.getCOSObject().removeItem(COSName.CREATION_DATE);
    information.getCOSObject().removeItem(COSName.MOD_DATE);
    if (made != null) {
      information.setCreationDate(GregorianCalendar.from(made.atZone(ZoneOffset.UTC)));
    }
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    String xmp = new String(metadata.toByteArray(), UTF_8);
    String stamped =
        TIMES
            .matcher(xmp)
            .replaceAll(time ->
                made != null && time.group(1).equals("CreateDate")
                    ? "<xmp:CreateDate>" + made + "</xmp:CreateDate>"
                    : "");
    metadata.importXMPMetadata(stamped.getBytes(UTF_8));
  }
}
