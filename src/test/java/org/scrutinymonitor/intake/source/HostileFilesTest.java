package org.scrutinymonitor.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.scrutinymonitor.intake.source.Shown.bytes;
import static org.scrutinymonitor.intake.source.Shown.p;
import static org.scrutinymonitor.intake.source.Shown.tbl;
import static org.scrutinymonitor.intake.source.Shown.tc;
import static org.scrutinymonitor.intake.source.Shown.tr;
import static org.scrutinymonitor.intake.source.Shown.zip;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutinymonitor.intake.source.SourceDocument.Table;
import org.scrutinymonitor.intake.source.Unreadable.Reason;

/** Whatever a file is, a person gets a document or one sentence, soon. */
@Timeout(120)
class HostileFilesTest {
  private static final Path FORMS = Path.of("src/test/resources/intake/source/one-form");

  private static void refused(byte[] file, Reason reason, String... words) {
    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> SourceReader.read(file))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
        .satisfies(e -> assertThat(e.getMessage()).endsWith(".").doesNotContain("\n"))
        .satisfies(
            e -> Arrays.stream(words).forEach(each -> assertThat(e.getMessage()).contains(each)));
  }

  @Test
  void anEmptyFileSaysSo() {
    refused(new byte[0], Reason.EMPTY);
    refused(bytes(" \r\n\t "), Reason.EMPTY);
    refused(bytes("<html><body><p> </p></body></html>"), Reason.EMPTY);
    refused(Shown.word(p(" ")), Reason.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"northmere.docx", "northmere.odt", "northmere.doc", "northmere-tagged.pdf"})
  void aFileThatWasCutOffIsDamagedOrReadAndNothingElse(String name) throws Exception {
    byte[] whole = Files.readAllBytes(FORMS.resolve(name));
    for (int part = 1; part < 20; part++) {
      byte[] cut = Arrays.copyOf(whole, whole.length * part / 20);
      try {
        SourceReader.read(cut);
      } catch (Unreadable e) {
        assertThat(e.reason()).isIn(Reason.DAMAGED, Reason.EMPTY, Reason.ONLY_PICTURES);
      }
    }
    if (name.endsWith("x") || name.endsWith("odt")) {
      refused(Arrays.copyOf(whole, whole.length / 2), Reason.DAMAGED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "northmere.docx",
        "northmere.odt",
        "northmere.doc",
        "northmere-tagged.pdf",
        "northmere.html"
      })
  void aFileWithBytesTurnedOverIsReadOrRefused(String name) throws Exception {
    byte[] whole = Files.readAllBytes(FORMS.resolve(name));
    Random random = new Random(7);
    for (int round = 0; round < 40; round++) {
      byte[] spoilt = whole.clone();
      for (int i = 0; i < 1 + round; i++) {
        spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
      }
      try {
        SourceReader.read(spoilt);
      } catch (Unreadable e) {
        assertThat(e.getMessage()).endsWith(".");
      }
    }
  }

  @Test
  void randomBytesAreNoDocument() {
    Random random = new Random(1);
    for (String start :
        new String[] {
          "", "PK\u0003\u0004", "%PDF-1.7\n", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"
        }) {
      byte[] file = new byte[40_000];
      random.nextBytes(file);
      byte[] magic = start.getBytes(StandardCharsets.ISO_8859_1);
      System.arraycopy(magic, 0, file, 0, magic.length);
      refused(file, start.isEmpty() ? Reason.NOT_A_DOCUMENT_WE_READ : Reason.DAMAGED);
    }
  }

  @Test
  void aZipBombIsTooLarge() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(bytes("<w:document xmlns:w='urn:w'><w:body><w:p><w:r><w:t>"));
      byte[] spaces = new byte[1 << 20];
      Arrays.fill(spaces, (byte) ' ');
      for (int i = 0; i < 300; i++) {
        zip.write(spaces);
      }
      zip.closeEntry();
    }
    assertThat(bytes.size()).isLessThan(1 << 20);
    refused(bytes.toByteArray(), Reason.TOO_LARGE);
  }

  @Test
  void whatElseIsPackedInAFileIsNotUnfolded() throws Exception {
    byte[] bomb = new byte[200 << 20];
    byte[] file =
        zip(
            "word/media/image1.png",
            bomb,
            "word/document.xml",
            "<document xmlns='urn:w'><body><p><r><t>Small</t></r></p></body></document>");
    assertThat(Shown.lines(SourceReader.read(file))).containsExactly("Small");
  }

  @Test
  void aFileOfTooManyPartsIsTooLarge() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 30_000; i++) {
        zip.putNextEntry(new ZipEntry("word/" + i));
      }
    }
    refused(bytes.toByteArray(), Reason.TOO_LARGE);
  }

  @Test
  void entitiesOfAFilesOwnMakingAreNotExpanded() {
    String laughs = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
    String body =
        "<w:document xmlns:w='urn:w'><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";
    refused(zip("word/document.xml", laughs + body), Reason.DAMAGED);
    String file = "<!DOCTYPE x [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>";
    refused(zip("word/document.xml", file + body), Reason.DAMAGED);
    refused(
        zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", file + body),
        Reason.DAMAGED);
  }

  @Test
  void twoHundredMegabytesAreRefusedUnread(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("large.docx");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(200L << 20);
    }
    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> SourceReader.read(file))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
  }

  @Test
  void aFileIsKnownByItsContentAndNotByItsName(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("form.pdf");
    Files.copy(FORMS.resolve("northmere.docx"), file);
    assertThat(SourceReader.read(file).blocks()).hasSizeGreaterThan(4);
    refused(
        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'},
        Reason.NOT_A_DOCUMENT_WE_READ,
        "picture (JPEG)");
  }

  @ParameterizedTest
  @CsvSource({
    "ppt/presentation.xml, <presentation/>, PowerPoint",
    "META-INF/MANIFEST.MF, Main-Class: X, Java archive",
    "notes.txt, words, zip archive",
    "mimetype, application/vnd.oasis.opendocument.presentation, presentation",
    "META-INF/container.xml, <x/>, book"
  })
  void otherPackedFilesAreToldWhatTheyAre(String part, String content, String words) {
    refused(zip(part, content), Reason.NOT_A_DOCUMENT_WE_READ, words);
  }

  @Test
  void otherFilesAreToldWhatTheyAre() throws Exception {
    refused(bytes("{\\rtf1 Hello}"), Reason.NOT_A_DOCUMENT_WE_READ, "Rich Text");
    refused(bytes("<?xml version='1.0'?><note>x</note>"), Reason.NOT_A_DOCUMENT_WE_READ, "XML");
    refused(ole("Workbook", new byte[5000]), Reason.NOT_A_DOCUMENT_WE_READ, "Excel");
    refused(
        ole("PowerPoint Document", new byte[5000]), Reason.NOT_A_DOCUMENT_WE_READ, "PowerPoint");
  }

  private static byte[] ole(String name, byte[] content) throws Exception {
    try (POIFSFileSystem system = new POIFSFileSystem()) {
      system.createDocument(new ByteArrayInputStream(content), name);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      system.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void aPasswordIsAskedForByName() throws Exception {
    try (POIFSFileSystem system = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var out = encryptor.getDataStream(system)) {
        out.write(Shown.word(p("x")));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      system.writeFilesystem(bytes);
      refused(bytes.toByteArray(), Reason.PASSWORD_PROTECTED, "password");
    }
    refused(lockedPdf("secret"), Reason.PASSWORD_PROTECTED, "password");
    refused(
        zip(
            "mimetype", "application/vnd.oasis.opendocument.text",
            "content.xml", "nonsense",
            "META-INF/manifest.xml",
                "<manifest><file-entry><encryption-data/></file-entry></manifest>"),
        Reason.PASSWORD_PROTECTED,
        "password");
    refused(lockedDoc(), Reason.PASSWORD_PROTECTED, "password");
  }

  @Test
  void aPdfThatOnlyForbidsChangesIsRead() throws Exception {
    refused(lockedPdf(""), Reason.EMPTY); // it opens: there is only nothing on its page
  }

  private static byte[] lockedPdf(String password) throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  /** Sets the mark by which Word says that the words are encrypted. */
  private static byte[] lockedDoc() throws Exception {
    byte[] file = Files.readAllBytes(FORMS.resolve("northmere.doc"));
    try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      DirectoryEntry root = system.getRoot();
      DocumentEntry entry = (DocumentEntry) root.getEntryCaseInsensitive("WordDocument");
      byte[] words;
      try (DocumentInputStream in = new DocumentInputStream(entry)) {
        words = in.readAllBytes();
      }
      words[0x0B] |= 1;
      system.createOrUpdateDocument(new ByteArrayInputStream(words), "WordDocument");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      system.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void macrosAreNotTouchedAndTheWordsAroundThemAreRead() throws Exception {
    byte[] file = Shown.word(p("With macros"), "word/vbaProject.xml", "<w:x>Sub AutoOpen()</w:x>");
    assertThat(Shown.lines(SourceReader.read(file))).containsExactly("With macros");
  }

  @Test
  void aTableOfTenThousandRowsIsRead() throws Exception {
    String row = tr(tc("", p("Recommendation")), tc("", p("Agreed Action")), tc("", p("1")));
    assertThat(rows(Shown.word(tbl(row.repeat(10_000))))).isEqualTo(10_000);
    String line = "<tr><td>Recommendation<td>Agreed Action<td>1</tr>";
    assertThat(rows(bytes("<table>" + line.repeat(10_000) + "</table>"))).isEqualTo(10_000);
  }

  private static int rows(byte[] file) throws Unreadable {
    return ((Table) SourceReader.read(file).blocks().getFirst()).rows().size();
  }

  @Test
  void aTableOfAMillionCellsIsTooLarge() {
    String row = tr(tc("", "<w:p/>").repeat(100));
    refused(Shown.word(tbl(row.repeat(10_000))), Reason.TOO_LARGE);
    refused(bytes("<table>" + ("<tr>" + "<td>x".repeat(100)).repeat(10_000)), Reason.TOO_LARGE);
  }

  @Test
  void tablesNestedThousandsDeepExhaustNothing() throws Exception {
    String open = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p>";
    String close = "</w:tc></w:tr></w:tbl>";
    byte[] word = Shown.word(open.repeat(20_000) + close.repeat(20_000));
    assertThat(SourceReader.read(word).blocks()).isNotEmpty();
    byte[] html = bytes("<table><tr><td>x".repeat(20_000));
    assertThat(SourceReader.read(html).blocks()).isNotEmpty();
    byte[] divs = bytes("<html>" + "<div>x".repeat(100_000));
    assertThat(SourceReader.read(divs).blocks()).isNotEmpty();
    byte[] odt =
        zip(
            "mimetype",
            "application/vnd.oasis.opendocument.text",
            "content.xml",
            "<d xmlns:t='urn:t'><t:body>"
                + "<t:table><t:table-row><t:table-cell><t:p>x</t:p>".repeat(20_000)
                + "</t:table-cell></t:table-row></t:table>".repeat(20_000)
                + "</t:body></d>");
    assertThat(SourceReader.read(odt).blocks()).isNotEmpty();
  }

  @Test
  void spansThatClaimMillionsAreHeldToTheTable() throws Exception {
    byte[] html = bytes("<table><tr><td colspan=99999999 rowspan=99999999>a<td>b<tr><td>c</table>");
    assertThat(Shown.lines(SourceReader.read(html)).getFirst()).startsWith("|0");
    byte[] odt =
        zip(
            "mimetype",
            "application/vnd.oasis.opendocument.text",
            "content.xml",
            "<d xmlns:t='urn:t'><t:body><t:table><t:table-row t:number-rows-repeated='999999999'>"
                + "<t:table-cell t:number-columns-repeated='999999999'><t:p>x</t:p></t:table-cell>"
                + "</t:table-row></t:table></t:body></d>");
    assertThat(SourceReader.read(odt).blocks()).hasSize(1);
  }

  @Test
  void aDocumentOfPicturesOnlySaysSo() throws Exception {
    refused(Shown.word("<w:p><w:r><w:drawing/></w:r></w:p>"), Reason.ONLY_PICTURES, "pictures");
    refused(bytes("<html><body><img src='scan.png'></body></html>"), Reason.ONLY_PICTURES);
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        var picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        content.drawImage(LosslessFactory.createFromImage(pdf, picture), 0, 0, 600, 800);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      refused(bytes.toByteArray(), Reason.ONLY_PICTURES, "pictures");
    }
  }

  @Test
  void aPageOfAPdfThatUnfoldsWithoutEndIsTooLarge() throws Exception {
    for (String operators : new String[] {"q Q ", "0 0 m 9 9 l S ", "% nothing\n"}) {
      try (PDDocument pdf = new PDDocument()) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        PDStream stream = new PDStream(pdf);
        byte[] some = operators.repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        try (var out = stream.createOutputStream(org.apache.pdfbox.cos.COSName.FLATE_DECODE)) {
          for (int i = 0; i < (400 << 20) / some.length; i++) {
            out.write(some);
          }
        }
        page.setContents(stream);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        refused(bytes.toByteArray(), Reason.TOO_LARGE);
      }
    }
  }

  @Test
  void nothingIsFetched() throws Exception {
    try (ServerSocket outside = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + outside.getLocalPort() + "/x";
      SourceReader.read(
          bytes(
              "<html><head><link rel=stylesheet href='%1$s'><base href='%1$s'></head><body><p>x</p><img src='%1$s'><iframe src='%1$s'></iframe></body></html>"
                  .formatted(address)));
      SourceReader.read(
          zip(
              "word/document.xml",
              "<document xmlns='urn:w'><body><p><r><t>x</t></r></p></body></document>",
              "word/_rels/document.xml.rels",
              "<Relationships><Relationship Id='r1' Type='http://x/styles' TargetMode='External' Target='%s'/></Relationships>"
                  .formatted(address)));
      refused(
          zip("word/document.xml", "<!DOCTYPE d SYSTEM '%s'><d/>".formatted(address)),
          Reason.DAMAGED);
      outside.setSoTimeout(300);
      assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(outside::accept);
    }
  }
}
