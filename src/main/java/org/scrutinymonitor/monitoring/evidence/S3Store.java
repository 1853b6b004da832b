package org.scrutinymonitor.monitoring.evidence;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Evidence in a bucket, under the names that the folder gives it: COUNCIL/aa/DIGEST. A store that
 * does not answer is given up within a minute.
 */
final class S3Store implements EvidenceStore, AutoCloseable {
  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final Duration ONE_TRY = Duration.ofSeconds(30);
  private static final Duration ALL_TRIES = Duration.ofSeconds(60);

  private final S3Client client;
  private final String bucket;

  private S3Store(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /** A store at a bucket, which nobody has asked yet whether it is there. */
  static S3Store open(Bucket bucket) {
    return open(bucket, ONE_TRY, ALL_TRIES);
  }

  /** As {@link #open(Bucket)}, with other patience. */
  static S3Store open(Bucket bucket, Duration oneTry, Duration allTries) {
    var client =
        S3Client.builder()
            .region(Region.of(bucket.region()))
            .forcePathStyle(bucket.pathStyle())
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(bucket.key(), bucket.secret())))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(CONNECTING)
                    .socketTimeout(oneTry))
            // The digest is checked by us and by the store; further sums are Amazon's own dialect.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .overrideConfiguration(of ->
                of.apiCallAttemptTimeout(oneTry)
                    .apiCallTimeout(allTries)
                    .retryStrategy(tries -> tries.maxAttempts(3)));
    if (!bucket.endpoint().isBlank()) client.endpointOverride(URI.create(bucket.endpoint()));
    return new S3Store(client.build(), bucket.name());
  }

  @Override
  public void keep(int council, String digest, byte[] content) throws IOException {
    var name = StoredName.of(council, digest);
    try {
      if (isThere(name)) return;
      client.putObject(
          put ->
              put.bucket(bucket)
                  .key(name)
                  .contentType("application/octet-stream")
                  .checksumSHA256(
                      Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest))),
          RequestBody.fromBytes(content));
    } catch (SdkException refused) {
      throw new IOException("evidence " + digest + " cannot be kept in " + bucket, refused);
    }
  }

  private boolean isThere(String name) {
    try {
      client.headObject(head -> head.bucket(bucket).key(name));
      return true;
    } catch (NoSuchKeyException notYet) {
      return false;
    }
  }

  @Override
  public byte[] read(int council, String digest) throws IOException {
    var name = StoredName.of(council, digest);
    byte[] content;
    try {
      content = client.getObjectAsBytes(get -> get.bucket(bucket).key(name)).asByteArrayUnsafe();
    } catch (SdkException refused) {
      throw new IOException("evidence " + digest + " cannot be read from " + bucket, refused);
    }
    return Digests.checked(digest, content);
  }

  @Override
  public void close() {
    client.close();
  }
}
