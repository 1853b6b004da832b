package org.scrutinymonitor.monitoring.evidence;

/**
 * A bucket of a store that speaks S3, and how it is reached.
 *
 * @param endpoint the store's address, blank for Amazon's own in that region
 * @param pathStyle whether the bucket is part of the path and not of the host name
 * @param key the access key
 * @param secret the secret of that key, with which every request is signed
 */
record Bucket(
    String name, String endpoint, String region, boolean pathStyle, String key, String secret) {
  Bucket {
    if (key.isBlank() || secret.isBlank()) {
      throw new IllegalStateException(
          "scrutiny.evidence.s3.bucket needs scrutiny.evidence.s3.access-key and"
              + " scrutiny.evidence.s3.secret beside it");
    }
  }

  @Override
  public String toString() {
    return endpoint + "/" + name;
  }
}
