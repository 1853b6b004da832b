package org.scrutinymonitor.document;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What veraPDF has against a PDF. */
final class Conformance {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Conformance() {}

  /** The rules of PDF/UA-1 and PDF/A-2a that a file breaks, in words; empty for none. */
  static List<String> breaches(byte[] pdf) {
    return Stream.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)
        .flatMap(flavour -> breaches(pdf, flavour))
        .toList();
  }

  private static Stream<String> breaches(byte[] pdf, PDFAFlavour flavour) {
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(assertion ->
              flavour + " " + assertion.getRuleId().getClause() + ": " + assertion.getMessage())
          .toList()
          .stream();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
