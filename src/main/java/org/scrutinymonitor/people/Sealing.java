package org.scrutinymonitor.people;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Signs what a browser keeps for us, and encrypts what must not be read in a copy of the database.
 * The key is {@code scrutiny.key} (64 hexadecimal digits or more), or else a random one in the file
 * {@code key} of the data folder, which only the user of the program can read.
 */
@Component
final class Sealing {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey signing;
  private final SecretKey encrypting;

  Sealing(@Value("${scrutiny.key:}") String given, @Value("${scrutiny.data}") String data)
      throws IOException, GeneralSecurityException {
    var key = HexFormat.of().parseHex(given.isBlank() ? kept(Path.of(data)) : given.strip());
    if (key.length < KEY_BYTES) {
      throw new IllegalStateException("scrutiny.key needs 64 hexadecimal digits or more");
    }
    signing = derived(key, "HmacSHA256", "scrutiny signing");
    encrypting = derived(key, "AES", "scrutiny encrypting");
  }

  /** The signature of some words for one purpose; another purpose has another signature. */
  byte[] signature(String purpose, String words) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(signing);
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Encrypts; what it belongs to must be named again to open it, so that rows cannot be swapped.
   */
  byte[] sealed(byte[] secret, String belongsTo) {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, belongsTo);
      var closed = cipher.doFinal(secret);
      return ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed).array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Opens what was sealed.
   *
   * @throws IllegalStateException when the key is another, or the bytes were changed
   */
  byte[] opened(byte[] sealed, String belongsTo) {
    try {
      var cipher =
          cipher(Cipher.DECRYPT_MODE, Arrays.copyOfRange(sealed, 0, NONCE_BYTES), belongsTo);
      return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    } catch (GeneralSecurityException changed) {
      throw new IllegalStateException(
          "A secret cannot be opened: scrutiny.key, or the file key of the data folder, is not the"
              + " one with which it was sealed",
          changed);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String belongsTo) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, encrypting, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static SecretKey derived(byte[] key, String algorithm, String purpose)
      throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveKey(
            algorithm,
            HKDFParameterSpec.ofExtract()
                .addIKM(key)
                .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
  }

  private static String kept(Path data) throws IOException {
    var file = data.resolve("key");
    if (!Files.exists(file)) {
      Files.createDirectories(data);
      var bytes = new byte[KEY_BYTES];
      RANDOM.nextBytes(bytes);
      var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      var draft = Files.createTempFile(data, "key", ".new", ours);
      Files.writeString(draft, HexFormat.of().formatHex(bytes));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file).strip();
  }
}
