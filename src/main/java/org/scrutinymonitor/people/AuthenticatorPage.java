package org.scrutinymonitor.people;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.binary.Base32;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;

/**
 * Shows the secret that an app needs to show codes, as a picture and in letters, and asks for the
 * first code.
 *
 * @param address the address of the account
 */
public record AuthenticatorPage(String address, byte[] secret, String email, Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  /** The secret in groups of four letters, to type. */
  public String letters() {
    return base32().replaceAll("(.{4})(?!$)", "$1 ");
  }

  /** The address that apps understand. */
  public String uri() {
    var label = URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20");
    return "otpauth://totp/Scrutiny%20Monitor:"
        + label
        + "?secret="
        + base32()
        + "&issuer=Scrutiny%20Monitor";
  }

  /** The squares of a picture of that address: how many they are in a row, with their margin. */
  public int size() {
    return squares().getWidth();
  }

  /** The dark squares as the path of a drawing, one unit each. */
  public String path() {
    var squares = squares();
    var path = new StringBuilder();
    for (int y = 0; y < squares.getHeight(); y++) {
      for (int x = 0; x < squares.getWidth(); x++) {
        if (squares.get(x, y)) path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
      }
    }
    return path.toString();
  }

  private com.google.zxing.common.BitMatrix squares() {
    try {
      return new QRCodeWriter().encode(uri(), BarcodeFormat.QR_CODE, 0, 0);
    } catch (WriterException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String base32() {
    return new Base32().encodeToString(secret).replace("=", "");
  }
}
