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
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * The form as a PDF that is PDF/UA-1 and PDF/A-2a at once: tagged, with its fonts inside, drawn
 * from the HTML of {@link HtmlForm}.
 */
final class PdfForm {
  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private static final Pattern TIMES =
      Pattern.compile("<xmp:(CreateDate|ModifyDate|MetadataDate)>[^<]*</xmp:\\1>");

  static {
    XRLog.setLoggingEnabled(false);
  }

  private PdfForm() {}

  static byte[] write(ReviewForm form) {
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
    String html = PdfFonts.visible(HtmlForm.forPaper(form));
    PdfFonts.register(builder, html);
    builder.withHtmlContent(html, null);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      try (PDDocument pdf = renderer.getPdfDocument()) {
        PdfTags.artifactRepeats(pdf);
        withoutTimes(pdf);
        var file = new ByteArrayOutputStream();
        pdf.save(file);
        return PdfSpoken.tell(file.toByteArray(), direction.spoken());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The moment and the number of this very file would make each file another one. */
  private static void withoutTimes(PDDocument pdf) throws IOException {
    pdf.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
    pdf.getDocumentInformation().getCOSObject().removeItem(COSName.MOD_DATE);
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    String xmp = new String(metadata.toByteArray(), UTF_8);
    metadata.importXMPMetadata(TIMES.matcher(xmp).replaceAll("").getBytes(UTF_8));
    pdf.setDocumentId(0L);
  }
}
